"""Forms as data for other programs: what can be sent to the office, and what its answers look like."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.errors import HttpError

from powiat.chancery.eforms import api

router = Router(tags=["Formularze"])


class FormOut(Schema):
    """A form in the list."""

    code: str
    version: int
    title: str
    summary: str
    identity: str


class FormDetailOut(FormOut):
    """A form with everything needed to fill it in."""

    answers_schema: dict[str, Any]
    steps: list[dict[str, Any]]
    service: dict[str, Any]
    privacy_notice: list[str]
    attachments: dict[str, int]


@router.get("/", response=list[FormOut], summary="Formularze, które można dziś wypełnić")
def list_forms(request: HttpRequest) -> list[dict[str, Any]]:
    """All published forms."""
    return [
        {name: getattr(card, name) for name in ("code", "version", "title", "summary", "identity")}
        for card in api.published()
    ]


@router.get("/{code}/", response=FormDetailOut, summary="Definicja formularza")
def form_detail(request: HttpRequest, code: str) -> dict[str, Any]:
    """The newest published version: JSON Schema of the answers, steps, conditions, the service's card."""
    try:
        form = api.definition(code)
    except api.UnknownForm:
        raise HttpError(404, "Nie ma takiego formularza.") from None
    return {
        "code": form.code,
        "version": form.version,
        "title": form.title,
        "summary": form.summary,
        "identity": form.identity,
        "answers_schema": form.schema,
        "steps": form.body["steps"],
        "service": form.service,
        "privacy_notice": form.privacy_notice,
        "attachments": {"max_count": form.max_files, "max_bytes": form.max_file_bytes},
    }
