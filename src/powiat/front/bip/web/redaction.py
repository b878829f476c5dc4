"""Three steps from a signed document to a public copy: choose, check, publish."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from powiat.front.bip.actions.anonymise import OPEN, anonymise, publish_copy, refuse
from powiat.front.bip.domain.redact import CannotRedact
from powiat.front.bip.models import Publication, Section
from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries.desk import offered
from powiat.front.bip.web.forms import ArticleForm, ReasonForm, RedactionForm
from powiat.ground.files import api as files
from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import plural
from powiat.ground.ui.parts import Leaf

PUBLISH = needs(Permission.PUBLISH)
STEPS = ("Wybierz dane", "Sprawdź kopię", "Opublikuj")
DECISIONS = "decyzje-i-inne-rozstrzygniecia"


def _open(publication_id: int) -> Publication:
    return get_object_or_404(Publication, pk=publication_id, state__in=OPEN)


def _leaves(publication: Publication, which: str) -> list[Leaf]:
    file_id = publication.original_id if which == "oryginal" else publication.copy_id
    if file_id is None:
        return []
    pages = files.describe([file_id])[file_id].pages or 1
    return [
        Leaf(f"/biurko/bip/z-eod/{publication.pk}/{which}/{number}/", number)
        for number in range(1, pages + 1)
    ]


@PUBLISH
def choose(request: HttpRequest, publication_id: int) -> HttpResponse:
    """Step 1: which words and areas go."""
    found = get_object_or_404(Publication, pk=publication_id)
    if found.state not in OPEN:
        return render(request, "bip/redact_done.html", {"publication": found})
    suggestions = offered(found, settings.OFFICE)
    known = {one.text for one in suggestions}
    more = {"suggestions": suggestions, "chosen": tuple(one for one in found.phrases if one in known)}
    if request.method == "POST":
        form = RedactionForm(request.POST, **more)
        if form.is_valid():
            try:
                anonymise(
                    publication_id=found.pk,
                    phrases=form.phrases(),
                    areas=form.cleaned_data["areas"],
                    by=request.actor,
                    now=timezone.now(),
                )
            except CannotRedact as refused:
                form.add_error(None, refused.message)
            else:
                return redirect("bip-redact-check", found.pk)
    else:
        typed = "\n".join(one for one in found.phrases if one not in known)
        areas = "\n".join(", ".join(f"{number:g}" for number in area) for area in found.areas)
        form = RedactionForm(initial={"words": typed, "areas": areas}, **more)
    return render(
        request,
        "bip/redact_choose.html",
        {
            "publication": found,
            "form": form,
            "leaves": _leaves(found, "oryginal"),
            "steps": STEPS,
            "refuse_url": f"/biurko/bip/z-eod/{found.pk}/nie-publikuj/",
        },
    )


@PUBLISH
def check(request: HttpRequest, publication_id: int) -> HttpResponse:
    """Step 2: the copy as everybody will see it, and how it was proved."""
    found = _open(publication_id)
    if found.copy_id is None:
        return redirect("bip-redact", found.pk)
    return render(
        request,
        "bip/redact_check.html",
        {
            "publication": found,
            "leaves": _leaves(found, "kopia"),
            "words": files.text(found.copy_id),
            "steps": STEPS,
            "phrase_word": plural(len(found.phrases), "wyrażenie", "wyrażenia", "wyrażeń"),
            "area_word": plural(len(found.areas), "obszar", "obszary", "obszarów"),
            "choose_url": f"/biurko/bip/z-eod/{found.pk}/",
            "publish_url": f"/biurko/bip/z-eod/{found.pk}/publikuj/",
        },
    )


@PUBLISH
def publish(request: HttpRequest, publication_id: int) -> HttpResponse:
    """Step 3: the page around the copy."""
    found = _open(publication_id)
    if found.copy_id is None:
        return redirect("bip-redact", found.pk)
    form = ArticleForm(request.POST or None, initial=_initial(found, request.actor.name))
    del form.fields["files"]
    if request.method == "POST" and form.is_valid():
        try:
            version = publish_copy(
                publication_id=found.pk, text=form.text(), by=request.actor, now=timezone.now()
            )
        except CannotRedact as refused:
            form.add_error(None, refused.message)
        else:
            if version is None:
                messages.success(request, "Strona czeka, aż zatwierdzi ją inny redaktor.")
                return redirect("bip-desk")
            messages.success(request, "Dokument jest w BIP. Adres strony wrócił do sprawy.")
            return redirect("bip-article", version.article_id)
    return render(
        request,
        "bip/redact_publish.html",
        {
            "publication": found,
            "form": form,
            "steps": STEPS,
            "check_url": f"/biurko/bip/z-eod/{found.pk}/kopia/",
        },
    )


def _initial(found: Publication, editor: str) -> dict:
    made = timezone.localtime(found.signed_at).date() if found.signed_at else timezone.localdate()
    removed = bool(found.phrases or found.areas)
    return {
        "section_id": Section.objects.filter(slug=DECISIONS).values_list("pk", flat=True).first(),
        "title": f"{found.title}, znak {found.case_mark}",
        "body": f"Dokument wydany w sprawie {found.case_mark}. Prowadzi ją {found.unit_name}."
        if found.unit_name
        else "",
        "author": found.signed_by,
        "made_on": made,
        "exclusion_scope": "dane pozwalające rozpoznać osoby fizyczne" if removed else "",
        "exclusion_basis": "art. 5 ust. 2 ustawy z dnia 6 września 2001 r. o dostępie do informacji publicznej"
        if removed
        else "",
        "exclusion_by": editor if removed else "",
        "exclusion_interest": "osób fizycznych, ze względu na ich prywatność" if removed else "",
    }


@PUBLISH
def turn_down(request: HttpRequest, publication_id: int) -> HttpResponse:
    """Do not publish, and say why."""
    found = _open(publication_id)
    form = ReasonForm(request.POST or None)
    form.fields["reason"].help_text = "Zostaje przy dokumencie, nie jest publikowany"
    if request.method == "POST" and form.is_valid():
        refuse(
            publication_id=found.pk,
            reason=form.cleaned_data["reason"],
            by=request.actor,
            now=timezone.now(),
        )
        messages.success(request, "Dokument nie będzie publikowany.")
        return redirect("bip-desk")
    return render(request, "bip/redact_refuse.html", {"publication": found, "form": form})


@PUBLISH
def leaf(request: HttpRequest, publication_id: int, which: str, number: str) -> HttpResponseBase:
    """The picture of a page, of the original or of the copy."""
    found = get_object_or_404(Publication, pk=publication_id)
    file_id = found.original_id if which == "oryginal" else found.copy_id
    if file_id is None:
        raise Http404
    return files.respond_preview(request, file_id, page=int(number), width=960)
