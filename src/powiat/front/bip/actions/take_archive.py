"""Take archive: pages of the earlier bulletin come in, cleaned, and are never changed again."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from powiat.front.bip.actions.log import note
from powiat.front.bip.domain.old_page import OldPage, UnreadablePage, from_csv, from_html
from powiat.front.bip.models import ArchiveBatch, ArchivePage
from powiat.ground.kernel.actor import Actor
from powiat.ground.pagecache import api as pagecache
from powiat.ground.search import api as search

MOST_BYTES = 200 * 1024 * 1024
MOST_FILES = 20_000
NAMED = 200


@transaction.atomic
def take_archive(*, name: str, content: bytes, by: Actor, now: datetime) -> ArchiveBatch:
    """One file: a page (HTML), a table (CSV) or a zip of them. Raises UnreadablePage when nothing can be read.

    A page that came before is left as it is; the report says what came in, what was cleaned and what was not taken.
    """
    found: list[OldPage] = []
    refused: list[list[str]] = []
    for one in _pages(name, content):
        if isinstance(one, OldPage):
            found.append(one)
        else:
            refused.append([one[0], one[1].message])
    if not found:
        raise UnreadablePage(refused[0][1] if refused else "w pliku nie ma stron HTML ani tabeli CSV")
    known = set(ArchivePage.objects.filter(key__in=[one.key for one in found]).values_list("key", flat=True))
    fresh = {one.key: one for one in found if one.key not in known}
    cleaned = Counter(said.split(" ", 1)[1] for one in fresh.values() for said in one.cleaned)
    batch = ArchiveBatch.objects.create(
        by_name=by.name[:200],
        source=name[:300],
        report={
            "found": len(found),
            "taken": len(fresh),
            "known": len(found) - len(fresh),
            "refused": refused[:NAMED],
            "refused_count": len(refused),
            "cleaned_pages": sum(bool(one.cleaned) for one in fresh.values()),
            "cleaned": cleaned.most_common(20),
            "without_date": sum(one.published_on is None for one in fresh.values()),
            "without_author": sum(not one.author for one in fresh.values()),
        },
    )
    made = ArchivePage.objects.bulk_create([_row(batch, one) for one in fresh.values()], batch_size=500)
    pagecache.renew()
    for page in made:
        _index(page)
    note(
        by=by,
        verb="bip.archive.take",
        what=("bip.archive", batch.pk),
        text=f"Przyjęto strony z poprzedniego BIP: {len(made)} z pliku {name}",
        new={"pages": len(made), "refused": len(refused)},
        now=now,
    )
    return batch


def _pages(name: str, content: bytes) -> Iterator[OldPage | tuple[str, UnreadablePage]]:
    lower = name.lower()
    if lower.endswith(".zip"):
        yield from _zipped(content)
    elif lower.endswith((".html", ".htm")):
        yield _page(name, content)
    elif lower.endswith(".csv"):
        yield from from_csv(name, content)
    else:
        raise UnreadablePage("przyjmujemy pliki .html, .csv albo .zip z takimi plikami")


def _page(name: str, content: bytes) -> OldPage | tuple[str, UnreadablePage]:
    try:
        return from_html(name, content)
    except UnreadablePage as wrong:
        return name, wrong


def _zipped(content: bytes) -> Iterator[OldPage | tuple[str, UnreadablePage]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = [one for one in archive.infolist() if not one.is_dir()]
            if len(inside) > MOST_FILES or sum(one.file_size for one in inside) > MOST_BYTES:
                raise UnreadablePage("archiwum jest za duże: podziel je na mniejsze części")
            for one in inside:
                if one.filename.lower().endswith((".html", ".htm")):
                    yield _page(one.filename, archive.read(one))
                elif one.filename.lower().endswith(".csv"):
                    try:
                        yield from from_csv(one.filename, archive.read(one))
                    except UnreadablePage as wrong:
                        yield one.filename, wrong
                else:
                    yield one.filename, UnreadablePage("tego rodzaju pliku nie przenosimy do archiwum stron")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as wrong:
        raise UnreadablePage("pliku zip nie da się otworzyć") from wrong


def _row(batch: ArchiveBatch, one: OldPage) -> ArchivePage:
    return ArchivePage(
        batch=batch,
        key=one.key,
        title=one.title,
        section_title=one.section_title,
        html=one.html,
        text=one.text,
        said_author=one.author,
        said_entered_by=one.entered_by,
        said_made_on=one.made_on,
        said_published_at=one.published_at,
        published_on=one.published_on,
        sha256=one.sha256,
        cleaned=list(one.cleaned),
    )


def _index(page: ArchivePage) -> None:
    search.put(
        search.Entry(
            kind="bip",
            ref=f"archiwum-{page.pk}",
            title=f"{page.title} (archiwum)",
            body=page.text[:200_000],
            marks=(),
            scopes=(search.PUBLIC,),
            url=page.address,
            at=page.at,
        )
    )
