"""Notices: what the person behind the other program is told when the report was taken (`service_notice`)."""

from collections.abc import Sequence

_WORDS = {
    "pl": (
        "Zgłoszenie przyjęte.",
        "Zajmie się nim: {}.",
        "Stan sprawdzisz pod adresem {address}: numer {number}, kod {secret}.",
        "To zagrożenie: zadzwoń też od razu pod {}.",
    ),
    "en": (
        "Your report has been received.",
        "It goes to: {}.",
        "Follow it at {address}: number {number}, code {secret}.",
        "This is a hazard: please also call {} at once.",
    ),
    "uk": (
        "Звернення прийнято.",
        "Ним займеться: {}.",
        "Стан можна перевірити за адресою {address}: номер {number}, код {secret}.",
        "Це небезпека: зателефонуйте також одразу за номером {}.",
    ),
}


def notice(
    language: str,
    *,
    recipient: str,
    number: str,
    secret: str,
    address: str,
    phone: str = "",
    remarks: Sequence[str] = (),
) -> str:
    """One paragraph; the telephone comes first when there is one."""
    taken, goes_to, follow, call = _WORDS[language]
    parts = [call.format(phone)] if phone else []
    parts.append(taken)
    parts += [goes_to.format(recipient)] if recipient else []
    parts.append(follow.format(address=address, number=number, secret=secret))
    return " ".join((*parts, *remarks))
