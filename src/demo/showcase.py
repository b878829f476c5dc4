"""A handful of matters taken through every step, with sealed documents: what a newcomer looks at first.

They come in by the electronic forms, some of them from the demo resident's own account.
"""

from datetime import datetime, timedelta

from demo.letters import Chancery
from demo.office import Office
from demo.people import Person
from powiat.chancery.eod import api as eod
from powiat.front.eboi import api as eboi
from powiat.ground.kernel.actor import Actor, system

PUBLIC_INFORMATION = "Udostępniam rejestr umów zawartych przez Powiat Łaski w ostatnim roku. Rejestr liczy 214 pozycji.\n\nPodstawa prawna: art. 10 i art. 13 ust. 1 ustawy o dostępie do informacji publicznej."
TREE = "Na podstawie art. 104 KPA **zezwalam** na usunięcie jednego dębu szypułkowego o obwodzie pnia 214 cm.\n\n## Uzasadnienie\n\nOględziny potwierdziły, że drzewo jest suche i zagraża przechodniom.\n\n## Pouczenie\n\nOd decyzji przysługuje odwołanie do Samorządowego Kolegium Odwoławczego w terminie 14 dni."

# How far each goes; the resident's own matters are marked with her.
STEPS = (
    ("published", False),
    ("published", True),
    ("delivered", False),
    ("sent", True),
    ("sealed", False),
    ("approved", False),
    ("submitted", True),
    ("draft", False),
)
ORDER = ("draft", "submitted", "approved", "sealed", "sent", "delivered", "published")


def show(chancery: Chancery, office: Office, resident: Actor, until: datetime) -> None:
    """Two kinds of matters in turn, each stopped at another step of its way, the oldest went furthest."""
    for number, (step, is_hers) in enumerate(STEPS):
        at = (until - timedelta(days=18 - 2 * number)).replace(hour=9, minute=number)
        person = chancery.crowd[number]
        by = resident if is_hers else system("formularz")
        letter_id, unit, kind, title, body = _write(number % 2 == 0, person, by, at)
        _handle(chancery, office, letter_id, unit, kind, title, body, ORDER.index(step), at)


def _write(
    asks_for_information: bool, person: Person, by: Actor, at: datetime
) -> tuple[int, str, str, str, str]:
    """Fill and send a form; returns the letter and what the office will answer."""
    if asks_for_information:
        answers = {
            "zakres": "Proszę o rejestr umów zawartych w ostatnim roku.",
            "forma": "plik",
            "sposob": "strona",
        }
        made = (
            "informacja-publiczna",
            "OR",
            "answer",
            "Udostępnienie informacji publicznej",
            PUBLIC_INFORMATION,
        )
    else:
        answers = {
            "rodzaj": "wniosek",
            "temat": "Wycięcie suchego dębu przy drodze powiatowej",
            "tresc": "Dąb przy przystanku jest suchy i zagraża przechodniom. Proszę o zezwolenie na jego usunięcie.",
            "nadawca": {"kind": "person", "first_name": person.first_name, "last_name": person.last_name},
            "adres": {"city": person.town, "house": person.building, "postal_code": person.postal_code},
            "odpowiedz": "internet",
            "oswiadczenie": True,
        }
        made = ("pismo-ogolne", "OS", "decision", "Decyzja: zezwolenie na usunięcie drzewa", TREE)
    draft = eboi.start_draft(code=made[0], by=by, now=at)
    eboi.save_draft(draft_id=draft.pk, answers=answers, by=by, now=at)
    sent = eboi.submit(draft_id=draft.pk, by=by, now=at)
    return eod.letter_by_rpw(sent.number), *made[1:]


def _handle(
    chancery: Chancery,
    office: Office,
    letter_id: int,
    unit: str,
    kind: str,
    title: str,
    body: str,
    reached: int,
    at: datetime,
) -> None:
    post_id, user_id = office.clerks[unit][0]
    head_post, head_user = office.heads[unit]
    clerk, head, registry = (
        chancery.actors[user_id],
        chancery.actors[head_user],
        chancery.actors["kancelaria"],
    )
    eod.assign(
        letter_id=letter_id,
        unit_id=office.units[unit],
        post_id=post_id,
        by=registry,
        now=at + timedelta(hours=1),
    )
    jrwa_id, term = chancery.classes["1431" if kind == "answer" else "6131"]
    case = eod.open_case(
        letter_id=letter_id,
        jrwa_id=jrwa_id,
        title="Rejestr umów" if kind == "answer" else "Wycięcie dębu przy drodze powiatowej",
        handler_post_id=post_id,
        term_id=chancery.terms.get(term),
        is_public_kind=True,
        by=clerk,
        now=at + timedelta(hours=2),
    )
    eod.note(
        case_id=case.pk,
        text="Sprawdzono w rejestrze, wniosek jest kompletny.",
        by=clerk,
        now=at + timedelta(hours=3),
    )
    document = eod.start_draft(
        case_id=case.pk, kind=kind, title=title, body=body, by=clerk, now=at + timedelta(hours=4)
    )
    steps = [
        lambda: eod.submit(
            document_id=document.pk, post_ids=[head_post], by=clerk, now=at + timedelta(days=1)
        ),
        lambda: eod.approve(
            approval_id=eod.waiting_approval(document.pk), by=head, now=at + timedelta(days=1, hours=1)
        ),
        lambda: eod.seal(document_id=document.pk, by=head, now=at + timedelta(days=1, hours=2)),
        lambda: eod.send(
            document_id=document.pk, channel="eboi", by=clerk, now=at + timedelta(days=1, hours=3)
        ),
        lambda: eod.collect(
            dispatch_id=eod.case_status(case.pk).documents[-1].dispatch_id,
            by=system("EBOI"),
            now=at + timedelta(days=2),
        ),
        lambda: eod.request_publication(
            document_id=document.pk, by=clerk, now=at + timedelta(days=2, hours=1)
        ),
    ]
    for step in steps[:reached]:
        step()
