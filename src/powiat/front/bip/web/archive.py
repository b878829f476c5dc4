"""The earlier bulletin: read by everybody, brought in by an editor with a report."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe

from powiat.front.bip.actions.take_archive import MOST_BYTES, take_archive
from powiat.front.bip.domain.old_page import UnreadablePage
from powiat.front.bip.models import ArchivePage
from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries import archive
from powiat.front.bip.web.forms import ArchiveForm
from powiat.front.bip.web.public import page
from powiat.ground.kernel.access import needs, public
from powiat.ground.kernel.sharing import shared
from powiat.ground.kernel.text_pl import counted


@public
def archive_list(request: HttpRequest) -> HttpResponse:
    """Search in the earlier bulletin."""
    query, year = (
        request.GET.get("q", "").replace("\0", "").strip()[:100],
        request.GET.get("rok", "").strip()[:4],
    )
    given = request.GET.get("strona", "1")
    shown = archive.found(query, year, int(given) if given.isdecimal() and len(given) < 6 else 1)
    return page(
        request,
        "bip/archive.html",
        {
            "query": query,
            "year": year,
            "page": shown,
            "count_label": counted(shown.paginator.count, "strona", "strony", "stron"),
        },
    )


@public
@shared
def archive_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """One page, with what it said of itself."""
    found = get_object_or_404(ArchivePage.objects.select_related("batch"), pk=page_id)
    return page(
        request,
        "bip/archive_page.html",
        {
            "found": found,
            "body": mark_safe(found.html),  # noqa: S308 (cleaned by nh3 when it came in, never changed since)
            "facts": [
                ("Wytworzył (według dawnej strony)", found.said_author or "nie podano"),
                ("Data wytworzenia (według dawnej strony)", found.said_made_on or "nie podano"),
                ("Wprowadził (według dawnej strony)", found.said_entered_by or "nie podano"),
                ("Data publikacji (według dawnej strony)", found.said_published_at or "nie podano"),
                ("Przeniesiono", f"{timezone.localtime(found.at):%d.%m.%Y, %H:%M:%S}"),
                ("Dawny adres lub plik", found.key),
                ("Nie przeniesiono", ", ".join(found.cleaned) or "przeniesiono wszystko"),
            ],
        },
    )


@needs(Permission.PUBLISH)
def archive_import(request: HttpRequest) -> HttpResponse:
    """Bring in a file; what came in, what was cleaned and what was refused is shown and kept."""
    form = ArchiveForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        if upload.size > MOST_BYTES:
            form.add_error("file", "Plik jest większy niż 200 MB. Podziel go na mniejsze.")
        else:
            try:
                batch = take_archive(
                    name=upload.name, content=upload.read(), by=request.actor, now=timezone.now()
                )
            except UnreadablePage as wrong:
                form.add_error("file", f"Nie udało się: {wrong.message}.")
            else:
                told = counted(batch.report["taken"], "stronę", "strony", "stron")
                messages.success(request, f"Przeniesiono {told}. Sprawozdanie jest poniżej.")
                return redirect("bip-archive-import")
    return render(request, "bip/desk_archive.html", {"form": form, "batches": archive.batches()[:20]})
