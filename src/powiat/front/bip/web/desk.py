"""The editors' desk: what is waiting, what is being written, what is published."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST

from powiat.front.bip.actions.publish import publish_draft, withdraw
from powiat.front.bip.actions.write import discard_draft, start_correction, write_draft
from powiat.front.bip.domain.markup import to_html
from powiat.front.bip.models import Article, Draft
from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries import desk
from powiat.front.bip.web.forms import EXCLUSION, ArticleForm, FindForm, ReasonForm
from powiat.front.bip.web.tables import article_table, draft_table, waiting_table
from powiat.ground.files import api as files
from powiat.ground.files.data import RejectedFile
from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import date_in_words

WRITE = needs(Permission.WRITE, Permission.PUBLISH)
PUBLISH = needs(Permission.PUBLISH)


@WRITE
def home(request: HttpRequest) -> HttpResponse:
    """Everything at a glance."""
    query = request.GET.get("q", "").strip()[:100]
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
    return write_draft(
        text=form.text(tuple(attached)), by=request.actor, now=now, draft_id=draft.pk if draft else None
    )


def _initial(draft: Draft | None) -> dict:
    if draft is None:
        return {"made_on": timezone.localdate()}
    names = ("section_id", "title", "body", "author", "made_on", "note", *EXCLUSION)
    return {name: getattr(draft, name) for name in names}


@WRITE
def preview(request: HttpRequest, draft_id: int) -> HttpResponse:
    """The draft as the public will see it."""
    draft = get_object_or_404(Draft.objects.select_related("section", "article"), pk=draft_id)
    described = files.describe([UUID(file_id) for file_id, _ in draft.files])
    attached = [
        (title, replace(one, name=title), f"/biurko/bip/szkice/{draft.pk}/pliki/{place}/")
        for place, (title, one) in enumerate(
            [(title, described[UUID(file_id)]) for file_id, title in draft.files], 1
        )
    ]
    return render(
        request,
        "bip/desk_preview.html",
        {
            "draft": draft,
            "body": mark_safe(to_html(draft.body)),  # noqa: S308 (our own small markup, cleaned by nh3)
            "files": attached,
            "may_publish": request.actor.may(Permission.PUBLISH),
            "publish_url": f"/biurko/bip/szkice/{draft.pk}/publikuj/",
            "write_url": f"/biurko/bip/szkice/{draft.pk}/",
            "discard_url": f"/biurko/bip/szkice/{draft.pk}/usun/",
            "facts": [
                ("Wytworzył lub odpowiada za treść", draft.author),
                ("Czas wytworzenia", date_in_words(draft.made_on)),
                ("Wprowadzi do BIP", request.actor.name),
                ("Czas udostępnienia", "zapisze go system w chwili publikacji"),
                ("Co się zmieniło", draft.note or "–"),
                ("Wyłączenie jawności", draft.exclusion_scope or "brak"),
            ],
        },
    )


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
    messages.success(request, f"Opublikowano: {version.title}.")
    return redirect("bip-article", version.article_id)


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
