"""Cases and letters as data for other programs: the same rows, seen through the same eyes as on the desk."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router, Schema
from ninja.errors import HttpError
from pydantic import Field

from powiat.chancery.eod.models import Case, Document, Letter
from powiat.chancery.eod.permissions import DESK
from powiat.chancery.eod.queries import lists
from powiat.ground.org import api as org

cases = Router(tags=["Sprawy"])
letters = Router(tags=["Pisma"])
PAGE = 50


class Paging(Schema):
    """Which page; the first is 1."""

    page: int = Field(1, ge=1, le=100_000, description="Numer strony, od 1")
    page_size: int = Field(PAGE, ge=1, le=200, description="Ile pozycji na stronie")


class CaseFilters(Paging):
    """What narrows the list of cases."""

    mark: str = Field("", max_length=60, description="Cały znak sprawy")
    stage: str = Field("", max_length=12, description="Stan: open, suspended, decided, delivered, closed")
    overdue: bool = Field(False, description="Tylko sprawy po terminie")


class LetterFilters(Paging):
    """What narrows the register of letters."""

    year: int | None = Field(None, ge=1990, le=2200, description="Rok rejestru RPW")
    channel: str = Field("", max_length=12, description="Droga: eboi, epuap, edoreczenia, paper, email")
    stage: str = Field("", max_length=12, description="Stan pisma")


class CaseOut(Schema):
    """A case in the list."""

    id: int
    mark: str
    title: str
    stage: str
    stage_name: str
    unit: str
    jrwa: str
    party: str
    initiated_on: date
    opened_at: datetime
    due_on: date | None
    closed_at: datetime | None


class LetterOut(Schema):
    """A letter in the register."""

    id: int
    rpw: str
    subject: str
    sender: str
    channel: str
    stage: str
    stage_name: str
    received_at: datetime
    unit: str | None
    due_on: date | None


class DocumentOut(Schema):
    """A document made in the case."""

    id: int
    number: int
    kind: str
    title: str
    stage: str
    signed_at: datetime | None


class HandlerOut(Schema):
    """Who handles the case today."""

    name: str
    post: str
    phone: str


class CaseDetailOut(CaseOut):
    """A case with what lies in it."""

    handler: HandlerOut | None
    documents: list[DocumentOut]
    letters: list[LetterOut]


class CasePage(Schema):
    """A page of cases."""

    count: int
    page: int
    items: list[CaseOut]


class LetterPage(Schema):
    """A page of letters."""

    count: int
    page: int
    items: list[LetterOut]


class Problem(Schema):
    """Why not."""

    detail: str


REFUSALS = {401: Problem, 403: Problem}


def _only_for_the_desk(request: HttpRequest) -> None:
    if not request.actor.may_any(DESK):
        raise HttpError(403, "Nie masz dostępu do kancelarii.")


def _page(rows: QuerySet, paging: Paging) -> list:
    start = (paging.page - 1) * paging.page_size
    return list(rows[start : start + paging.page_size])


def _case(case: Case) -> dict:
    return {
        "id": case.pk,
        "mark": case.mark,
        "title": case.title,
        "stage": case.stage,
        "stage_name": case.get_stage_display(),
        "unit": case.unit.symbol,
        "jrwa": case.jrwa.symbol,
        "party": case.party_name,
        "initiated_on": case.initiated_on,
        "opened_at": case.opened_at,
        "due_on": case.due_on,
        "closed_at": case.closed_at,
    }


def _letter(letter: Letter) -> dict:
    return {
        "id": letter.pk,
        "rpw": letter.rpw,
        "subject": letter.subject,
        "sender": letter.sender_name,
        "channel": letter.channel,
        "stage": letter.stage,
        "stage_name": letter.get_stage_display(),
        "received_at": letter.received_at,
        "unit": letter.unit.symbol if letter.unit else None,
        "due_on": letter.due_on,
    }


def _document(document: Document) -> dict:
    return {
        "id": document.pk,
        "number": document.number,
        "kind": document.kind,
        "title": document.title,
        "stage": document.stage,
        "signed_at": document.signed_at,
    }


@cases.get("/", response={200: CasePage, **REFUSALS}, summary="Sprawy, które widzi zalogowana osoba")
def list_cases(request: HttpRequest, filters: Query[CaseFilters]) -> dict:
    """The newest first."""
    _only_for_the_desk(request)
    rows = lists.cases(request.actor)
    if filters.mark:
        rows = rows.filter(mark=filters.mark)
    if filters.stage:
        rows = rows.filter(stage=filters.stage)
    if filters.overdue:
        rows = rows.filter(stage__in=lists.RUNNING, due_on__lt=timezone.localdate())
    return {
        "count": rows.count(),
        "page": filters.page,
        "items": [_case(case) for case in _page(rows, filters)],
    }


@cases.get("/{int:case_id}/", response={200: CaseDetailOut, 404: Problem, **REFUSALS}, summary="Jedna sprawa")
def case_detail(request: HttpRequest, case_id: int) -> dict:
    """The case with its documents and letters; one that the reader may not see does not exist."""
    _only_for_the_desk(request)
    case = lists.cases(request.actor).filter(pk=case_id).first()
    if case is None:
        raise HttpError(404, "Nie ma takiej sprawy.")
    handler = org.holder_or_substitute(case.handler_id, timezone.localdate())
    inside = case.letters.select_related("letter__unit")
    return _case(case) | {
        "handler": handler and {"name": handler.user_name, "post": handler.name, "phone": handler.phone},
        "documents": [_document(one) for one in case.documents.all()],
        "letters": [_letter(one.letter) for one in inside],
    }


@letters.get("/", response={200: LetterPage, **REFUSALS}, summary="Rejestr przesyłek wpływających")
def list_letters(request: HttpRequest, filters: Query[LetterFilters]) -> dict:
    """The newest first."""
    _only_for_the_desk(request)
    rows = lists.register(request.actor)
    if filters.year:
        rows = rows.filter(rpw_year=filters.year)
    if filters.channel:
        rows = rows.filter(channel=filters.channel)
    if filters.stage:
        rows = rows.filter(stage=filters.stage)
    return {
        "count": rows.count(),
        "page": filters.page,
        "items": [_letter(letter) for letter in _page(rows, filters)],
    }
