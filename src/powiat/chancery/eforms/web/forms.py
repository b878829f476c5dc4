"""Forms as clerks see them: the list of versions, a preview of every step, publishing and withdrawing."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from powiat.chancery.eforms import api
from powiat.chancery.eforms.models import FormVersion
from powiat.chancery.eforms.permissions import Permission
from powiat.chancery.eforms.queries import list_versions
from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Fact, Row, Table

_TONES = {"draft": "grey", "published": "green", "withdrawn": "orange"}
_IDENTITY = {"none": "bez logowania", "email": "potwierdzony e-mail", "login": "po zalogowaniu"}


@needs(Permission.READ, Permission.PUBLISH)
@require_GET
def form_list(request: HttpRequest) -> HttpResponse:
    """All versions of all forms."""
    rows = [
        Row(
            {
                "title": row.title,
                "code": row.form.code,
                "version": row.version,
                "state": status(row.get_state_display(), _TONES[row.state]),
                "published": timezone.localtime(row.published_at).strftime("%d.%m.%Y")
                if row.published_at
                else "",
            },
            url=reverse("eforms:detail", args=[row.form.code, row.version]),
        )
        for row in list_versions()
    ]
    columns = [
        Column("title", "Formularz", is_title=True),
        Column("code", "Kod", is_quiet=True),
        Column("version", "Wersja", kind="number"),
        Column("state", "Stan"),
        Column("published", "Opublikowano", kind="date"),
    ]
    table = Table(
        caption="Wersje formularzy",
        columns=columns,
        rows=rows,
        is_caption_hidden=True,
        empty="Nie ma formularzy",
    )
    return render(request, "eforms/form_list.html", {"table": table})


def _version(code: str, version: int) -> FormVersion:
    return get_object_or_404(FormVersion.objects.select_related("form"), form__code=code, version=version)


@needs(Permission.READ, Permission.PUBLISH)
@require_GET
def form_detail(request: HttpRequest, code: str, version: int) -> HttpResponse:
    """One version: its state, its card, its steps."""
    row = _version(code, version)
    form = api.definition(code, version)
    office = form.hints
    facts = [
        Fact("Kod", row.form.code),
        Fact("Stan", status(row.get_state_display(), _TONES[row.state])),
        Fact("Wczytano", timezone.localtime(row.loaded_at).strftime("%d.%m.%Y, %H:%M")),
        Fact("Opublikowano", _deed(row.published_at, row.published_by)),
        Fact("Wycofano", _deed(row.withdrawn_at, row.withdrawn_by)),
        Fact("Kto może wysłać", _IDENTITY[form.identity]),
        Fact("Klasa JRWA (podpowiedź)", office.get("jrwa", "")),
        Fact("Termin w dniach (podpowiedź)", office.get("deadline_days", "")),
        Fact("Załączniki", f"do {form.max_files} plików, każdy do {form.max_file_bytes // 1024 // 1024} MB"),
        Fact("Szkic trzymamy", f"{form.draft_ttl_days} dni"),
        Fact("Skrót treści (SHA-256)", row.digest),
    ]
    context = {"row": row, "form": form, "facts": facts, "may_publish": request.actor.may(Permission.PUBLISH)}
    return render(request, "eforms/form_detail.html", context)


def _deed(at: object, by: str) -> str:
    return f"{timezone.localtime(at):%d.%m.%Y, %H:%M}{', ' + by if by else ''}" if at else "nie"


@needs(Permission.READ, Permission.PUBLISH)
@require_http_methods(["GET", "POST"])
def step_preview(request: HttpRequest, code: str, version: int, step_id: str) -> HttpResponse:
    """One step as a resident will see it. It can be tried out: answers are checked, nothing is kept."""
    try:
        form = api.definition(code, version)
        step = api.step(form, step_id)
    except api.UnknownForm:
        raise Http404 from None
    if request.method == "POST":
        cleaned = api.clean_step(form, step_id, request.POST, {})
        bound = api.bind(form, step_id, stored={}, posted=request.POST, errors=cleaned.errors)
    else:
        cleaned, bound = None, api.bind(form, step_id, stored={})
    context = {
        "form": form,
        "step": step,
        "bound": bound,
        "controls": api.render_step(request, bound),
        "passed": cleaned is not None and cleaned.is_valid and not api.is_rearranging(request.POST),
    }
    return render(request, "eforms/step_preview.html", context)


@needs(Permission.READ, Permission.PUBLISH)
@require_GET
def blank(request: HttpRequest, code: str, version: int) -> HttpResponse:
    """The empty form to print."""
    try:
        form = api.definition(code, version)
    except api.UnknownForm:
        raise Http404 from None
    return HttpResponse(
        api.blank_pdf(form),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{form.code}-{form.version}.pdf"'},
    )


@needs(Permission.PUBLISH)
@require_POST
def publish_version(request: HttpRequest, version_id: int) -> HttpResponse:
    """Publish."""
    return _change(request, version_id, api.publish, "Wersja jest opublikowana: można ją wypełniać.")


@needs(Permission.PUBLISH)
@require_POST
def withdraw_version(request: HttpRequest, version_id: int) -> HttpResponse:
    """Withdraw."""
    return _change(request, version_id, api.withdraw, "Wersja jest wycofana: nie można jej już wypełniać.")


def _change(
    request: HttpRequest, version_id: int, verb: Callable[..., FormVersion], words: str
) -> HttpResponse:
    row = get_object_or_404(FormVersion.objects.select_related("form"), pk=version_id)
    try:
        verb(version_id=row.pk, by=request.actor, now=timezone.now())
    except api.WrongState as fault:
        messages.error(request, str(fault))
    else:
        messages.success(request, words)
    return redirect("eforms:detail", row.form.code, row.version)
