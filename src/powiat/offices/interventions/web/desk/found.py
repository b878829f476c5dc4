"""Found: the report that the address names, if the reader may see it; else it does not exist for him."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from powiat.offices.interventions.data import RejectedPhoto, TooManyReports, WrongStep
from powiat.offices.interventions.models import Photo, Report
from powiat.offices.interventions.queries import desk

# What an action says when it cannot be done, always in Polish.
REFUSALS = (ValidationError, WrongStep, RejectedPhoto, TooManyReports)


def find(request: HttpRequest, number: str) -> Report:
    """The report of that number."""
    report = desk.report_for(request.actor, number)
    if report is None:
        raise Http404
    return report


def find_photo(report: Report, photo_id: UUID) -> Photo:
    """A photo of the report."""
    found = report.photos.filter(pk=photo_id).first()
    if found is None:
        raise Http404
    return found


def words_of(error: Exception) -> str:
    """What the officer reads."""
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return getattr(error, "message", "") or "Tego teraz nie można zrobić."


def back_to(number: str, part: str = "") -> HttpResponse:
    """To the page of the report, at a part of it."""
    answer = redirect("interventions-desk:report", number)
    if part:
        answer["Location"] += f"#{part}"
    return answer
