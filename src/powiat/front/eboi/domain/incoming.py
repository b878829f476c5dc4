"""What the registry office reads out of a filled form, by the hints of its definition (`office`)."""

from collections.abc import Mapping
from typing import Any

from powiat.chancery.eod.data import Sender

_SUBJECT_LENGTH = 200


def sender_of(hints: Mapping[str, Any], answers: Mapping[str, Any]) -> Sender | None:
    """The sender, or None when the form did not ask who he is (or he chose not to say)."""
    where = hints.get("sender", {})
    party = answers.get(where.get("party", ""), {})
    company = party.get("company", "")
    person = " ".join(filter(None, (party.get("first_name"), party.get("last_name"))))
    named = next((answers[one] for one in where.get("names", ()) if answers.get(one)), "")
    name = company or person or named
    if not name:
        return None
    address = answers.get(where.get("address", ""), {})
    return Sender(
        name=name,
        kind="company" if company else "person",
        first_name=party.get("first_name", ""),
        last_name=party.get("last_name", ""),
        pesel=party.get("pesel", ""),
        nip=party.get("nip", ""),
        krs=party.get("krs", ""),
        ade=_one(where, "ade", answers),
        email=_one(where, "email", answers),
        phone=_one(where, "phone", answers),
        street=address.get("street", ""),
        building=address.get("house", ""),
        premises=address.get("flat", ""),
        postal_code=address.get("postal_code", ""),
        town=address.get("city", ""),
    )


def _one(where: Mapping[str, Any], part: str, answers: Mapping[str, Any]) -> str:
    return answers.get(where.get(part, ""), "")


def subject_of(title: str, hints: Mapping[str, Any], answers: Mapping[str, Any]) -> str:
    """The form's title with what the sender called his matter; a long text is cut at a word."""
    said = " ".join(str(answers.get(hints.get("subject", ""), "")).split())
    if len(said) > _SUBJECT_LENGTH:
        said = said[:_SUBJECT_LENGTH].rsplit(" ", 1)[0] + "…"
    return f"{title}: {said}" if said else title


def reply_of(hints: Mapping[str, Any], answers: Mapping[str, Any]) -> tuple[str, str]:
    """By which channel, and to which address, the sender wants to be answered."""
    reply = hints.get("reply")
    if not reply:
        return "eboi", ""
    channel = reply["channels"].get(answers.get(reply["field"], ""), "eboi")
    where = hints.get("sender", {})
    part = {"email": "email", "edoreczenia": "ade"}.get(channel, "")
    return channel, _one(where, part, answers) if part else ""


def notify_of(hints: Mapping[str, Any], answers: Mapping[str, Any]) -> str:
    """The e-mail address that may be told that something happened."""
    return next((answers[one] for one in hints.get("notify", ()) if answers.get(one)), "")


def warnings_of(hints: Mapping[str, Any], answers: Mapping[str, Any]) -> tuple[str, ...]:
    """What the registry office should look at: a case mark that was only typed proves nothing."""
    mark = answers.get(hints.get("mark", ""), "")
    return (f"Nadawca podał znak sprawy: {mark}",) if mark else ()
