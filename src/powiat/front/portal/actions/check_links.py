"""Check links: what the pages point to, ours by a few questions to the database, others' through the gateway."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.urls import Resolver404, resolve, reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.fields import StreamField

from powiat.chancery.eforms import api as eforms
from powiat.front.portal.domain.links import Link, is_own, links_in, path_of
from powiat.front.portal.models import BrokenLink, LinkRound, OutsideLink, PortalPage
from powiat.ground.gateways import api as gateways
from powiat.ground.search import api as search

# One night's work: other people's servers are not to be bothered, nor ours held up.
MOST_ASKED = 200
MOST_OF_A_HOST = 20
ASKED_AGAIN = timedelta(days=7)
# A server that is silent one night may be under repair.
SILENT_NIGHTS = 3
# Addresses of things, all of which the search knows while they are public.
GONE_UNLESS_FOUND = frozenset({"wagtail_serve", "bip-article", "eboi:service", "paper-form"})
SILENT = "Od kilku nocy nikt nie odpowiada pod tym adresem."
Placed = tuple[int, Link]


def check_links(*, now: datetime, most_asked: int = MOST_ASKED) -> LinkRound:
    """One round over all published pages; what was mended leaves the list."""
    pages = PortalPage.objects.filter(depth__gt=1).live().specific()
    placed = [(page.pk, _named(link)) for page in pages for link in _links_of(page)]
    outside = {link.target for _, link in placed if link.kind == "outside"}
    left = ask_outside(addresses=outside, now=now, most=most_asked)
    troubles = _inside_troubles(placed) | _outside_troubles(outside)
    return _write(placed, troubles, pages=len(pages), left=left, now=now)


def _links_of(page: PortalPage) -> Iterable[Link]:
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield from links_in(list(getattr(page, field.name).raw_data))


def _named(link: Link) -> Link:
    if link.kind == "outside" and is_own(link.target, settings.PUBLIC_ADDRESS):
        return Link("inside", path_of(link.target), link.words)
    return link


def _inside_troubles(placed: Iterable[Placed]) -> dict[tuple[str, str], str]:
    """What is wrong with links to ourselves: four questions, however many links there are."""
    by_kind: dict[str, set[str]] = defaultdict(set)
    for _, link in placed:
        by_kind[link.kind].add(link.target)
    found = {}
    live = _known(PortalPage.objects.live(), by_kind["page"])
    for target in by_kind["page"] - live:
        found["page", target] = "Strona, do której prowadzi, jest ukryta albo usunięta."
    for target in by_kind["document"] - _known(Document.objects, by_kind["document"]):
        found["document", target] = "Plik, do którego prowadzi, został usunięty."
    paths = {target: path_of(target) for target in by_kind["inside"]}
    there = _paths_there(set(paths.values()))
    for target, path in paths.items():
        if path not in there:
            found["inside", target] = "Na naszej stronie nie ma takiego adresu."
    return found


def _known(rows, numbers: set[str]) -> set[str]:
    wanted = [int(one) for one in numbers if one.isdigit()]
    return {str(pk) for pk in rows.filter(pk__in=wanted).values_list("pk", flat=True)}


def _paths_there(paths: set[str]) -> set[str]:
    """A page of ours, a redirect, a view of another door, or something that the search can show."""
    pages = {page.url for page in PortalPage.objects.live().filter(depth__gt=1)}
    pages |= {reverse("eboi:service", args=[one.code]) for one in eforms.published()}
    moved = set(Redirect.objects.values_list("old_path", flat=True))
    left = {one for one in paths if one not in pages and one.rstrip("/") not in moved}
    there = (paths - left) | search.known_urls(left)
    for path in left - there:
        try:
            match = resolve(path)
        except Resolver404:
            continue
        if match.view_name not in GONE_UNLESS_FOUND:
            there.add(path)
    return there


def ask_outside(*, addresses: set[str], now: datetime, most: int) -> int:
    """Ask those whose turn it is, a few of each host; returns how many must wait for another night."""
    OutsideLink.objects.exclude(address__in=addresses).delete()
    OutsideLink.objects.bulk_create(
        [OutsideLink(address=one) for one in sorted(addresses)], ignore_conflicts=True
    )
    due = [one for one in OutsideLink.objects.all() if _is_due(one, now)]
    asked: Counter[str] = Counter()
    for one in due:
        host = urlsplit(one.address).netloc
        if asked.total() >= most:
            break
        if asked[host] < MOST_OF_A_HOST:
            asked[host] += 1
            _ask(one, now)
    return len(due) - asked.total()


def _is_due(one: OutsideLink, now: datetime) -> bool:
    return one.checked_at is None or bool(one.failures or one.trouble) or now - one.checked_at >= ASKED_AGAIN


def _ask(one: OutsideLink, now: datetime) -> None:
    try:
        one.trouble, one.failures = gateways.links().trouble(one.address), 0
    except gateways.PartnerRefused as refused:
        one.trouble, one.failures = refused.message[:200], 0
    except gateways.PartnerSilent:
        one.failures = min(one.failures + 1, 1000)
        one.trouble = SILENT if one.failures >= SILENT_NIGHTS else ""
    one.checked_at = now
    one.save()


def _outside_troubles(addresses: set[str]) -> dict[tuple[str, str], str]:
    rows = OutsideLink.objects.filter(address__in=addresses).exclude(trouble="")
    return {("outside", one.address): one.trouble for one in rows}


@transaction.atomic
def _write(placed: list[Placed], troubles: dict, *, pages: int, left: int, now: datetime) -> LinkRound:
    earlier = {(one.page_id, one.address): one.found_on for one in BrokenLink.objects.all()}
    BrokenLink.objects.all().delete()
    today = now.date()
    rows = {}
    for page_id, link in placed:
        if trouble := troubles.get((link.kind, link.target)):
            address = link.target if link.kind in ("inside", "outside") else ""
            key = (page_id, address or f"{link.kind}:{link.target}")
            found_on = earlier.get(key, today)
            rows[key] = BrokenLink(
                page_id=page_id, address=key[1], words=link.words, trouble=trouble, found_on=found_on
            )
    BrokenLink.objects.bulk_create(rows.values())
    LinkRound.objects.filter(at__lt=now - timedelta(days=30)).delete()
    return LinkRound.objects.create(at=now, pages=pages, links=len(placed), outside_left=left)
