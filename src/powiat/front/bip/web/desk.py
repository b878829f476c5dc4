"""The editors' desk: what is waiting, what is being written, what is published."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST

from powiat.front.bip.actions.approve import approve_draft, plan_draft, return_draft, submit_draft
from powiat.front.bip.actions.publish import publish_draft, withdraw
from powiat.front.bip.actions.write import ChangedMeanwhile, discard_draft, start_correction, write_draft
from powiat.front.bip.domain.checks import NotYet
from powiat.front.bip.domain.markup import to_html
from powiat.front.bip.domain.redact import CannotRedact
from powiat.front.bip.models import Article, Draft
from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries import desk
from powiat.front.bip.queries.attachments import checked
from powiat.front.bip.web.forms import EXCLUSION, ArticleForm, FindForm, PlanForm, ReasonForm, RemarkForm
from powiat.front.bip.web.tables import article_table, draft_table, waiting_table
from powiat.ground.files import api as files
from powiat.ground.files.data import RejectedFile
from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import date_in_words
from powiat.ground.ui.components.marks import tag

WRITE = needs(Permission.WRITE, Permission.PUBLISH)
TONES = {
    Draft.State.WRITING: "grey",
    Draft.State.WAITING: "orange",
    Draft.State.RETURNED: "red",
    Draft.State.APPROVED: "green",
}
PUBLISH = needs(Permission.PUBLISH)


@WRITE
def home(request: HttpRequest) -> HttpResponse:
    """Everything at a glance."""
    query = request.GET.get("q", "").replace("\0", "").strip()[:100]
    given = request.GET.get("strona", "1")
    shown = desk.articles(query, int(given) if given.isdecimal() else 1)
    return render(
        request,
        "bip/desk_home.html",
        {
            "waiting": waiting_table(desk.waiting()),
            "drafts": draft_table(desk.drafts()),
            "page": shown,
            "articles": article_table(shown),
            "form": FindForm(initial={"q": query}),
        },
    )


@WRITE
def write(request: HttpRequest, draft_id: int | None = None) -> HttpResponse:
    """A new article, or a draft to be continued."""
    draft = get_object_or_404(Draft, pk=draft_id) if draft_id else None
    kept = tuple((str(file_id), title) for file_id, title in draft.files) if draft else ()
    more = {"needs_note": bool(draft and draft.article_id), "kept": kept}
    if request.method == "POST":
        form = ArticleForm(request.POST, request.FILES, **more)
        if form.is_valid():
            made = _save(request, form, draft, kept)
            if made is not None:
                return redirect("bip-draft-preview", made.pk)
    else:
        form = ArticleForm(initial=_initial(draft), **more)
    return render(request, "bip/desk_write.html", {"form": form, "draft": draft})


def _save(
    request: HttpRequest, form: ArticleForm, draft: Draft | None, kept: tuple[tuple[str, str], ...]
) -> Draft | None:
    now = timezone.now()
    stay = set(form.cleaned_data.get("keep", []))
    attached = [(file_id, title) for file_id, title in kept if file_id in stay]
    try:
        for upload in form.cleaned_data.get("files") or []:
            stored = files.store(content=upload, name=upload.name, by=request.actor, now=now)
            attached.append((str(stored.id), stored.name))
    except RejectedFile as refused:
        form.add_error("files", refused.message)
        return None
    seen = form.cleaned_data.get("revision")
    try:
        return write_draft(
            text=form.text(tuple(attached)),
            by=request.actor,
            now=now,
            draft_id=draft.pk if draft else None,
            seen_revision=seen,
        )
    except ChangedMeanwhile as meanwhile:
        form.add_error(None, meanwhile.message)
        current = Draft.objects.get(pk=draft.pk) if draft else None
        # What was typed stays; saving once more is knowingly on top of the other person's text.
        form.data = {**form.data.dict(), "revision": current.revision if current else 0}
        return None


def _initial(draft: Draft | None) -> dict:
    if draft is None:
        return {"made_on": timezone.localdate()}
    names = ("section_id", "title", "body", "author", "made_on", "expires_on", "note", "revision", *EXCLUSION)
    return {name: getattr(draft, name) for name in names}


@WRITE
def preview(request: HttpRequest, draft_id: int) -> HttpResponse:
    """The draft as the public will see it."""
    draft = get_object_or_404(Draft.objects.select_related("section", "article"), pk=draft_id)
    return show_draft(request, draft)


def show_draft(request: HttpRequest, draft: Draft, **bound: Any) -> HttpResponse:
    """The preview; `bound` puts forms with what was typed in place of empty ones."""
    described = files.describe([UUID(file_id) for file_id, _ in draft.files])
    found = checked([file_id for file_id, _ in draft.files])
    attached = [
        (
            replace(described[UUID(file_id)], name=title),
            f"/biurko/bip/szkice/{draft.pk}/pliki/{place}/",
            found[file_id],
        )
        for place, (file_id, title) in enumerate(draft.files, 1)
    ]
    actor = request.actor
    publishes, four = actor.may(Permission.PUBLISH), settings.BIP_FOUR_EYES
    is_approved = draft.state == Draft.State.APPROVED
    context = {
        "draft": draft,
        "body": mark_safe(to_html(draft.body)),  # noqa: S308 (our own small markup, cleaned by nh3)
        "files": attached,
        "may_submit": draft.state in (Draft.State.WRITING, Draft.State.RETURNED),
        "may_approve": publishes and not is_approved and not (four and draft.changed_by_id == actor.user_id),
        "may_publish": publishes and (is_approved or not four),
        "needs_another": publishes and four and not is_approved and draft.changed_by_id == actor.user_id,
        "remark_form": publishes
        and draft.state in (Draft.State.WAITING, Draft.State.APPROVED)
        and RemarkForm(),
        "plan_form": publishes
        and (is_approved or not four)
        and PlanForm(initial={"day": timezone.localdate()}),
        "base": f"/biurko/bip/szkice/{draft.pk}/",
        "publish_url": f"/biurko/bip/szkice/{draft.pk}/publikuj/",
        "submit_url": f"/biurko/bip/szkice/{draft.pk}/przekaz/",
        "approve_url": f"/biurko/bip/szkice/{draft.pk}/zatwierdz/",
        "discard_url": f"/biurko/bip/szkice/{draft.pk}/usun/",
        "badge": tag(draft.get_state_display(), TONES[Draft.State(draft.state)]),
        "plan_words": _plan(draft),
        "facts": [
            ("Wytworzył lub odpowiada za treść", draft.author),
            ("Czas wytworzenia", date_in_words(draft.made_on)),
            ("Wprowadzi do BIP", draft.planned_by or actor.name),
            ("Czas udostępnienia", "zapisze go system w chwili publikacji"),
            (
                "Ostatni dzień ważności",
                date_in_words(draft.expires_on) if draft.expires_on else "bez terminu",
            ),
            ("Co się zmieniło", draft.note or "–"),
            ("Wyłączenie jawności", draft.exclusion_scope or "brak"),
            ("Ostatnio pisał(a)", draft.changed_by),
            ("Zatwierdził(a)", draft.approved_by or "–"),
        ],
    } | bound
    return render(request, "bip/desk_preview.html", context, status=422 if bound else 200)


def _plan(draft: Draft) -> str:
    if draft.publish_at is None:
        return ""
    local = timezone.localtime(draft.publish_at)
    return f"{date_in_words(local.date())}, {local:%H:%M}. Zaplanował(a): {draft.planned_by}."


@WRITE
def draft_file(request: HttpRequest, draft_id: int, place: int) -> HttpResponseBase:
    """An attachment of a draft."""
    draft = get_object_or_404(Draft, pk=draft_id)
    if not 1 <= place <= len(draft.files):
        raise Http404
    return files.respond(request, UUID(draft.files[place - 1][0]), inline="pokaz" in request.GET)


@PUBLISH
@require_POST
def publish(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Make it public."""
    try:
        version = publish_draft(draft_id=draft_id, by=request.actor, now=timezone.now())
    except (Draft.DoesNotExist, Article.DoesNotExist) as missing:
        raise Http404 from missing
    except (NotYet, CannotRedact) as refused:
        messages.error(request, refused.message)
        return redirect("bip-draft-preview", draft_id)
    messages.success(request, f"Opublikowano: {version.title}.")
    return redirect("bip-article", version.article_id)


@WRITE
@require_POST
def submit(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Przekaż do sprawdzenia."""
    get_object_or_404(Draft, pk=draft_id)
    submit_draft(draft_id=draft_id, by=request.actor, now=timezone.now())
    messages.success(request, "Przekazano do sprawdzenia. Szkic czeka na biurku redakcji.")
    return redirect("bip-desk")


@PUBLISH
@require_POST
def approve(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Zatwierdź."""
    get_object_or_404(Draft, pk=draft_id)
    try:
        approve_draft(draft_id=draft_id, by=request.actor, now=timezone.now())
    except NotYet as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, "Zatwierdzono. Teraz można opublikować stronę albo zaplanować publikację.")
    return redirect("bip-draft-preview", draft_id)


@PUBLISH
@require_POST
def send_back(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Zwróć do poprawy."""
    draft = get_object_or_404(Draft.objects.select_related("section", "article"), pk=draft_id)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return show_draft(request, draft, remark_form=form)
    return_draft(draft_id=draft.pk, remark=form.cleaned_data["remark"], by=request.actor, now=timezone.now())
    messages.success(request, "Zwrócono do poprawy z uwagą.")
    return redirect("bip-desk")


@PUBLISH
@require_POST
def plan(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Zaplanuj publikację, or take the plan back."""
    draft = get_object_or_404(Draft.objects.select_related("section", "article"), pk=draft_id)
    if "cancel" in request.POST:
        plan_draft(draft_id=draft.pk, publish_at=None, by=request.actor, now=timezone.now())
        messages.success(request, "Plan odwołano.")
        return redirect("bip-draft-preview", draft.pk)
    form = PlanForm(request.POST)
    if form.is_valid():
        moment = datetime.combine(form.cleaned_data["day"], form.cleaned_data["hour"])
        try:
            plan_draft(
                draft_id=draft.pk,
                publish_at=timezone.make_aware(moment),
                by=request.actor,
                now=timezone.now(),
            )
        except NotYet as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, "Zaplanowano. Stronę opublikuje system.")
            return redirect("bip-draft-preview", draft.pk)
    return show_draft(request, draft, plan_form=form)


@WRITE
@require_POST
def discard(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Throw a draft away."""
    try:
        discard_draft(draft_id=draft_id, by=request.actor, now=timezone.now())
    except Draft.DoesNotExist as missing:
        raise Http404 from missing
    messages.success(request, "Szkic usunięto. Opublikowane strony się nie zmieniły.")
    return redirect("bip-desk")


@WRITE
@require_POST
def correct(request: HttpRequest, article_id: int) -> HttpResponse:
    """Begin the next wording."""
    try:
        draft = start_correction(article_id=article_id, by=request.actor, now=timezone.now())
    except Article.DoesNotExist as missing:
        raise Http404 from missing
    return redirect("bip-write", draft.pk)


@PUBLISH
def take_back(request: HttpRequest, article_id: int) -> HttpResponse:
    """Withdraw a page, with a reason everybody can read."""
    article = get_object_or_404(
        Article.objects.select_related("current"), pk=article_id, withdrawn_at=None, current__isnull=False
    )
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        withdraw(
            article_id=article.pk, reason=form.cleaned_data["reason"], by=request.actor, now=timezone.now()
        )
        messages.success(request, "Stronę wycofano. Pod jej adresem widać powód.")
        return redirect("bip-desk")
    return render(request, "bip/desk_withdraw.html", {"article": article, "form": form})
