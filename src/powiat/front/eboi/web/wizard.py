"""The form page by page: begin, fill in, attach, put aside, check, send. Everything works without scripts."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from powiat.chancery.eforms import api as eforms
from powiat.front.eboi.actions import draft as drafting
from powiat.front.eboi.actions.submit import Incomplete, submit
from powiat.front.eboi.models import Draft
from powiat.front.eboi.queries import answers_of, form_of
from powiat.front.eboi.web import holders
from powiat.front.eboi.web.services import find_form
from powiat.ground.files.data import RejectedFile
from powiat.ground.kernel.access import public
from powiat.ground.ui.parts import Fact, Link

CHECK = "Sprawdź i wyślij"


def step_url(draft: Draft, step_id: str) -> str:
    """The address of one step."""
    return reverse("eboi:step", args=[draft.form_code, draft.pk, step_id])


def page_of(draft: Draft, name: str) -> str:
    """The address of another page of the draft: check, sent, later…"""
    return reverse(f"eboi:{name}", args=[draft.form_code, draft.pk])


@public
@never_cache
@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """What will happen, what happens with the data; a button begins a draft."""
    form = find_form(code)
    if form.identity != "none" and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if request.method == "POST":
        draft = drafting.start_draft(code=code, by=holders.actor_of(request), now=timezone.now())
        response = redirect(step_url(draft, eforms.next_step(form, {})))
        holders.hold_draft(request, response, draft.pk)
        return response
    begun = Draft.objects.filter(
        pk__in=holders.held_drafts(request), form_code=code, sent_at=None, user_id=None
    )
    if request.user.is_authenticated:
        begun = begun | Draft.objects.filter(form_code=code, sent_at=None, user_id=request.user.pk)
    links = [(page_of(one, "continue"), one.changed_at) for one in begun.order_by("-changed_at")[:3]]
    return render(request, "eboi/form_begin.html", {"form": form, "begun": links})


@public
@never_cache
@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, code: str, draft_id: UUID, step_id: str) -> HttpResponse:
    """One step."""
    draft = holders.find_draft(request, code, draft_id)
    if draft.sent_at:
        return redirect(page_of(draft, "sent"))
    form = form_of(draft)
    try:
        eforms.step(form, step_id)
    except eforms.UnknownForm:
        raise Http404 from None
    if request.method == "POST":
        try:
            return _posted(request, draft, form, step_id)
        except drafting.AlreadySent:
            return redirect(page_of(draft, "sent"))
    bound = eforms.bind(form, step_id, stored=answers_of(draft))
    return _page(request, draft, form, bound)


def _posted(request: HttpRequest, draft: Draft, form: eforms.Definition, step_id: str) -> HttpResponse:
    current = eforms.step(form, step_id)
    file_errors = _files(request, draft, current)
    stored = answers_of(draft)
    cleaned = eforms.clean_step(form, step_id, request.POST, stored)
    drafting.save_draft(
        draft_id=draft.pk, answers=cleaned.data, by=holders.actor_of(request), now=timezone.now()
    )
    about_files = file_errors or "_dodaj_plik" in request.POST or "_usun_plik" in request.POST
    if about_files or eforms.is_rearranging(request.POST):
        bound = eforms.bind(form, step_id, stored=stored, posted=request.POST, errors=file_errors)
        return _page(request, draft, form, bound)
    if "_pozniej" in request.POST:
        return redirect(page_of(draft, "later"))
    if cleaned.errors:
        bound = eforms.bind(form, step_id, stored=stored, posted=request.POST, errors=cleaned.errors)
        return _page(request, draft, form, bound)
    following = None if request.GET.get("wroc") else eforms.next_step(form, cleaned.data, step_id)
    return redirect(step_url(draft, following) if following else page_of(draft, "check"))


def _files(request: HttpRequest, draft: Draft, current: eforms.Step) -> dict[str, str]:
    """Take the files in and away; what the store refuses is said at its field, the rest stays."""
    errors: dict[str, str] = {}
    by, now = holders.actor_of(request), timezone.now()
    for field in (one.name for one in current.fields if one.widget == "files"):
        for sent in request.FILES.getlist(field):
            try:
                drafting.add_file(
                    draft_id=draft.pk,
                    field=field,
                    content=sent.file,
                    name=sent.name or "plik",
                    by=by,
                    now=now,
                )
            except RejectedFile as fault:
                errors[field] = f"{sent.name}: {fault.message}"
        if "_dodaj_plik" in request.POST and not request.FILES.getlist(field):
            errors[field] = "Najpierw wybierz plik, potem naciśnij „Dodaj plik”"
    _, _, file_id = request.POST.get("_usun_plik", "").rpartition(":")
    if file_id:
        try:
            drafting.remove_file(draft_id=draft.pk, file_id=UUID(file_id), by=by, now=now)
        except ValueError:
            raise Http404 from None
    return errors


def _page(request: HttpRequest, draft: Draft, form: eforms.Definition, bound: eforms.Bound) -> HttpResponse:
    answers = answers_of(draft)
    labels, urls, number = _progress(draft, form, answers, bound.step.id)
    back = eforms.previous_step(form, answers, bound.step.id)
    context = {
        "form": form,
        "draft": draft,
        "step": bound.step,
        "bound": bound,
        "controls": eforms.render_step(request, bound),
        "labels": labels,
        "urls": urls,
        "number": number,
        "back": step_url(draft, back) if back else "",
    }
    return render(request, "eboi/form_step.html", context)


def _progress(
    draft: Draft, form: eforms.Definition, answers: dict[str, Any], step_id: str | None
) -> tuple[list[str], list[str], int]:
    """Titles and addresses of the steps that this person goes through, and where he is."""
    ids: list[str] = []
    following = eforms.next_step(form, answers)
    while following:
        ids.append(following)
        following = eforms.next_step(form, answers, following)
    if step_id and step_id not in ids:
        ids.append(step_id)
    labels = [eforms.step(form, one).title for one in ids] + [CHECK]
    number = ids.index(step_id) + 1 if step_id else len(labels)
    return labels, [step_url(draft, one) for one in ids], number


@public
@never_cache
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, code: str, draft_id: UUID) -> HttpResponse:
    """All answers with links to change them; the button sends. Pressed twice, it sends once."""
    draft = holders.find_draft(request, code, draft_id)
    if draft.sent_at:
        return redirect(page_of(draft, "sent"))
    form = form_of(draft)
    if form.identity != "none" and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if request.method == "POST":
        try:
            submit(draft_id=draft.pk, by=holders.actor_of(request), now=timezone.now())
        except Incomplete as left:
            return _complete(request, draft, form, left.errors)
        return redirect(page_of(draft, "sent"))
    answers = answers_of(draft)
    cleaned = eforms.clean_all(form, answers)
    if cleaned.errors:
        return _complete(request, draft, form, cleaned.errors)
    labels, urls, number = _progress(draft, form, answers, None)
    cards = [
        (section.title, _facts(section.rows, step_url(draft, section.step_id)))
        for section in eforms.summary(form, answers)
    ]
    context = {"form": form, "draft": draft, "cards": cards, "labels": labels, "urls": urls, "number": number}
    return render(request, "eboi/form_check.html", context)


def _complete(
    request: HttpRequest, draft: Draft, form: eforms.Definition, errors: dict[str, str]
) -> HttpResponse:
    first = min(errors, key=lambda name: [one.id for one in form.steps].index(form.step_of(name)))
    messages.warning(request, f"Zanim wyślesz: {errors[first]}.")
    return redirect(step_url(draft, form.step_of(first)))


def _facts(rows: Any, url: str) -> list[Fact]:
    facts: list[Fact] = []
    for row in rows:
        if row.rows:
            facts += _facts(row.rows, url)
        else:
            words = format_html_join("", "{}<br>", ((line,) for line in row.lines))
            facts.append(Fact(row.label, words, [Link("Zmień", f"{url}?wroc=1#{row.anchor}")]))
    return facts


@public
@never_cache
@require_GET
def proceed(request: HttpRequest, code: str, draft_id: UUID) -> HttpResponse:
    """Back to a draft: to the first step that is not complete."""
    draft = holders.find_draft(request, code, draft_id)
    form = form_of(draft)
    errors = eforms.clean_all(form, answers_of(draft)).errors
    steps = {form.step_of(name) for name in errors}
    first = next((one.id for one in form.steps if one.id in steps), None)
    return redirect(step_url(draft, first) if first and not draft.sent_at else page_of(draft, "check"))


@public
@never_cache
@require_GET
def later(request: HttpRequest, code: str, draft_id: UUID) -> HttpResponse:
    """Put aside: where and until when it can be continued."""
    draft = holders.find_draft(request, code, draft_id)
    if draft.sent_at:
        return redirect(page_of(draft, "sent"))
    link = ""
    if draft.user_id is None and draft.tracked_id is None:
        link = request.build_absolute_uri(reverse("eboi:resume", args=[code, holders.link_of(draft)]))
    context = {"form": form_of(draft), "draft": draft, "link": link}
    return render(request, "eboi/form_later.html", context)


@public
@never_cache
@require_http_methods(["GET", "POST"])
def resume(request: HttpRequest, code: str, token: str) -> HttpResponse:
    """Continue by link. Only the button opens the draft: programs that look into mails follow links by themselves."""
    draft = holders.draft_of_link(token)
    if draft.form_code != code:
        raise Http404
    if request.method == "POST":
        response = redirect(page_of(draft, "continue"))
        holders.hold_draft(request, response, draft.pk)
        return response
    return render(request, "eboi/form_resume.html", {"form": form_of(draft), "draft": draft})


@public
@require_POST
def discard(request: HttpRequest, code: str, draft_id: UUID) -> HttpResponse:
    """Throw the draft away."""
    draft = holders.find_draft(request, code, draft_id)
    if draft.sent_at:
        return redirect(page_of(draft, "sent"))
    drafting.throw_away(draft_id=draft.pk, by=holders.actor_of(request), now=timezone.now())
    messages.success(request, "Szkic jest usunięty razem z załącznikami.")
    return redirect("eboi:services")
