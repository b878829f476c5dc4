"""A matter told in plain words: each event of the chancery becomes one line, and a state."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from powiat.chancery.eod import events
from powiat.ground.kernel.text_pl import date_in_words


class State(StrEnum):
    """Where a matter stands, as its owner sees it."""

    SENT = "sent"
    ASSIGNED = "assigned"
    OPEN = "open"
    WAITING = "waiting"
    SUSPENDED = "suspended"
    DECIDED = "decided"
    ANSWERED = "answered"
    DELIVERED = "delivered"
    FILED = "filed"
    CLOSED = "closed"

    @property
    def words(self) -> str:
        """In a few words."""
        return _STATES[self][0]

    @property
    def tone(self) -> str:
        """The colour of its tag."""
        return _STATES[self][1]

    @property
    def explanation(self) -> str:
        """What it means and what happens next."""
        return _STATES[self][2]


_STATES: Mapping[State, tuple[str, str, str]] = {
    State.SENT: (
        "Pismo dotarło",
        "blue",
        "Twoje pismo jest w urzędzie i ma numer. Teraz trafi do właściwego wydziału.",
    ),
    State.ASSIGNED: ("W wydziale", "blue", "Pismo jest w wydziale, który się nim zajmie."),
    State.OPEN: ("W toku", "teal", "Urząd zajmuje się Twoją sprawą."),
    State.WAITING: (
        "Czekamy na Ciebie",
        "orange",
        "Urząd napisał do Ciebie i prosi o odpowiedź. Przeczytaj pismo poniżej.",
    ),
    State.SUSPENDED: (
        "Wstrzymana",
        "grey",
        "Sprawa jest zawieszona. W tym czasie terminy nie biegną. Powód jest w piśmie z urzędu.",
    ),
    State.DECIDED: (
        "Rozstrzygnięta",
        "purple",
        "Rozstrzygnięcie jest podpisane. Wyślemy je w sposób, który wybrałeś lub wybrałaś.",
    ),
    State.ANSWERED: ("Czeka na odbiór", "orange", "Pismo z urzędu czeka na Ciebie. Odbierz je poniżej."),
    State.DELIVERED: (
        "Doręczona",
        "green",
        "Pismo jest doręczone. Jeśli to decyzja, od dnia doręczenia biegnie termin na odwołanie.",
    ),
    State.FILED: ("Przyjęta", "green", "Urząd przyjął pismo do wiadomości. Nie wymaga ono odpowiedzi."),
    State.CLOSED: ("Zakończona", "green", "Sprawa jest zakończona."),
}


@dataclass(frozen=True, slots=True)
class Line:
    """What one event adds: a line of the history (an empty title: none), and new facts of the matter."""

    key: str
    kind: str
    at: datetime
    title: str = ""
    text: str = ""
    state: State | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    document_id: int | None = None
    dispatch_id: int | None = None
    answer_by: date | None = None
    url: str = ""


def _contact(name: str, phone: str) -> str:
    if not name:
        return ""
    return f"Sprawę prowadzi {name}" + (f", tel. {phone}." if phone else ".")


def _registered(event: events.LetterRegistered) -> Line:
    return Line(
        f"registered:{event.letter_id}",
        "registered",
        event.at,
        "Pismo dotarło do urzędu",
        f"Ma numer {event.rpw}.",
    )


def _assigned(event: events.LetterAssigned) -> Line:
    key = f"assigned:{event.letter_id}:{event.unit_id}"
    if event.for_information:
        return Line(key, "assigned", event.at)
    phone = f" Telefon: {event.unit_phone}." if event.unit_phone else ""
    facts = {"unit_name": event.unit_name, "unit_phone": event.unit_phone}
    text = f"Zajmie się nim {event.unit_name}.{phone}"
    return Line(key, "assigned", event.at, "Pismo trafiło do wydziału", text, State.ASSIGNED, facts)


def _filed(event: events.LetterFiled) -> Line:
    text = "Nie wymaga dalszych działań urzędu."
    return Line(
        f"filed:{event.letter_id}", "filed", event.at, "Pismo przyjęte do wiadomości", text, State.FILED
    )


def _opened(event: events.CaseOpened) -> Line:
    term = f" Termin załatwienia: {date_in_words(event.due_on)}" if event.due_on else ""
    contact = _contact(event.handler_name, event.handler_phone)
    facts = {
        "case_id": event.case_id,
        "mark": event.mark,
        "unit_name": event.unit_name,
        "handler_name": event.handler_name,
        "handler_phone": event.handler_phone,
        "due_on": event.due_on,
    }
    text = f"Znak sprawy: {event.mark}. {contact}{term}".strip()
    return Line(
        f"opened:{event.case_id}", "opened", event.at, "Urząd zajął się sprawą", text, State.OPEN, facts
    )


def _attached(event: events.LetterAttached) -> Line:
    return Line(
        f"attached:{event.letter_id}",
        "attached",
        event.at,
        "Pismo dołączone do akt sprawy",
        f"Znak sprawy: {event.mark}.",
        State.OPEN,
        {"case_id": event.case_id, "mark": event.mark},
    )


def _changed(event: events.CaseChanged) -> Line:
    key = f"changed:{event.case_id}:{event.at.isoformat()}"
    if event.reason == "term":
        term = f"Nowy termin: {date_in_words(event.due_on)}" if event.due_on else ""
        return Line(
            key, "changed", event.at, "Zmienił się termin załatwienia", term, None, {"due_on": event.due_on}
        )
    if event.reason == "handler":
        facts = {"handler_name": event.handler_name, "handler_phone": event.handler_phone}
        contact = _contact(event.handler_name, event.handler_phone)
        return Line(key, "changed", event.at, "Sprawę prowadzi teraz ktoś inny", contact, None, facts)
    # Who else in the office may read the files is the office's own matter.
    return Line(key, "changed", event.at)


def _suspended(event: events.CaseSuspended) -> Line:
    key = f"suspended:{event.case_id}:{event.at.isoformat()}"
    text = f"Podstawa: {event.basis}." if event.basis else ""
    return Line(key, "suspended", event.at, "Sprawa jest zawieszona", text, State.SUSPENDED)


def _resumed(event: events.CaseResumed) -> Line:
    term = f"Termin załatwienia: {date_in_words(event.due_on)}" if event.due_on else ""
    key = f"resumed:{event.case_id}:{event.at.isoformat()}"
    facts = {"due_on": event.due_on}
    return Line(key, "resumed", event.at, "Sprawa jest znów prowadzona", term, State.OPEN, facts)


def _decided(event: events.CaseDecided) -> Line:
    key = f"decided:{event.document_id}"
    text = f"Podpisano: {event.title}."
    return Line(key, "decided", event.at, "Sprawa jest rozstrzygnięta", text, State.DECIDED)


def _sent(event: events.DocumentSent) -> Line:
    waits = event.channel == "eboi"
    asks = f" Odpowiedz do {date_in_words(event.answer_by)}" if event.answer_by else ""
    how = (
        "Czeka na Ciebie na tej stronie."
        if waits
        else f"Wysłaliśmy je {_CHANNELS.get(event.channel, 'do Ciebie')}."
    )
    state = State.WAITING if event.answer_by else State.ANSWERED if waits else None
    return Line(
        f"sent:{event.dispatch_id}",
        "call" if event.answer_by else "sent",
        event.at,
        f"Pismo z urzędu: {event.title}",
        how + asks,
        state,
        {},
        event.document_id,
        event.dispatch_id,
        event.answer_by,
    )


# Kinds of documents that settle a case; others only move it on.
SETTLING = ("decision", "certificate", "answer")
_CHANNELS = {"edoreczenia": "przez e-Doręczenia", "post": "pocztą", "by-hand": "do odbioru w urzędzie"}


def _delivered(event: events.DecisionDelivered) -> Line:
    return Line(
        f"delivered:{event.dispatch_id}",
        "delivered",
        event.at,
        "Pismo doręczone",
        f"Dzień doręczenia: {date_in_words(event.delivered_on)} Podstawa: {event.basis}.",
        State.DELIVERED if event.kind in SETTLING else State.OPEN,
        {},
        event.document_id,
        event.dispatch_id,
    )


def _published(event: events.DocumentPublished) -> Line:
    return Line(
        f"published:{event.document_id}",
        "published",
        event.at,
        "Dokument jest w Biuletynie Informacji Publicznej (BIP)",
        f"{event.title}, bez danych osobowych.",
        url=event.url,
    )


def _closed(event: events.CaseClosed) -> Line:
    return Line(f"closed:{event.case_id}", "closed", event.at, "Sprawa zakończona", "", State.CLOSED)


_TOLD: Mapping[type, Callable[[Any], Line]] = {
    events.LetterRegistered: _registered,
    events.LetterAssigned: _assigned,
    events.LetterFiled: _filed,
    events.CaseOpened: _opened,
    events.LetterAttached: _attached,
    events.CaseChanged: _changed,
    events.CaseSuspended: _suspended,
    events.CaseResumed: _resumed,
    events.CaseDecided: _decided,
    events.DocumentSent: _sent,
    events.DecisionDelivered: _delivered,
    events.DocumentPublished: _published,
    events.CaseClosed: _closed,
}
HEARD = tuple(_TOLD)


def tell(event: Any) -> Line:
    """The line of an event."""
    return _TOLD[type(event)](event)
