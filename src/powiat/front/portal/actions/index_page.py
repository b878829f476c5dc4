"""Index page: tell the search what a page says, or that it is gone."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from powiat.chancery.eforms import api as eforms
from powiat.front.portal.actions.tell_news import take_news_back, tell_news
from powiat.front.portal.models import Official, PaperForm, PortalPage
from powiat.ground.files import api as files
from powiat.ground.org import api as org
from powiat.ground.pagecache import api as pagecache
from powiat.ground.search import api as search


def _entry(page: PortalPage) -> search.Entry:
    return search.Entry(
        kind=page.search_kind,
        ref=str(page.pk),
        title=page.title,
        body=page.words(),
        scopes=(search.PUBLIC,),
        url=page.url,
        at=page.first_published_at,
        names=page.names(),
    )


@transaction.atomic
def index_page(*, page: PortalPage) -> None:
    """Enter a published page; take out one that is hidden or kept for some. Visitors see the change at once."""
    pagecache.renew()
    page = PortalPage.objects.get(pk=page.pk).specific
    if page.live and page.depth > 1 and not page.get_view_restrictions().exists():
        search.put(_entry(page))
        tell_news(page=page)
        for document in page.documents():
            index_document(document=document, at=page.first_published_at)
    else:
        take_news_back(page=page)
        search.remove(page.search_kind, str(page.pk))


def index_document(*, document, at: datetime | None) -> None:
    """Enter a file by its name and by what it says."""
    with document.open_file() as handle:
        body = files.words_of(handle.read(), document.filename)
    scopes = (search.PUBLIC,)
    search.put(search.Entry("file", str(document.pk), document.title, body, (), scopes, document.url, at))


@transaction.atomic
def index_form(*, form: PaperForm) -> None:
    """Enter a form while it has an edition in force; else take it out. Its words are those of its file, too."""
    pagecache.renew()
    edition = form.newest(timezone.localdate())
    if edition is None:
        search.remove("form", f"druk-{form.pk}")
        return
    with edition.document.open_file() as handle:
        words = files.words_of(handle.read(), edition.document.filename)
    about = [form.legal_basis, words]
    if form.service:
        about += [form.service.title, form.service.specific.keywords]
    search.put(
        search.Entry(
            kind="form",
            ref=f"druk-{form.pk}",
            title=form.title,
            body="\n".join(about),
            scopes=(search.PUBLIC,),
            url=form.url,
            names="formularz do pobrania, druk",
        )
    )


@transaction.atomic
def index_units(*, today: date) -> int:
    """Enter the units of the office, as the organisation has them today; take out those that are no more."""
    units = org.units(today)
    known = {f"wydzial-{one.symbol}" for one in units}
    _forget_others("unit", known)
    for one in units:
        body = "\n".join(filter(None, (one.duties, one.room, one.phone, one.email)))
        url = f"/ludzie/#{one.symbol.lower()}"
        search.put(
            search.Entry(
                "unit",
                f"wydzial-{one.symbol}",
                one.name,
                body,
                (),
                (search.PUBLIC,),
                url,
                names="telefon kontakt",
            )
        )
    return len(units)


@transaction.atomic
def index_official(*, official: Official) -> None:
    """Enter a person of the office while she is shown."""
    pagecache.renew()
    if not official.is_shown:
        search.remove("person", str(official.pk))
        return
    body = "\n".join((official.role, official.duties, official.room, official.duty_hours))
    url = f"/ludzie/#{official.unit_symbol.lower()}" if official.unit_symbol else "/ludzie/"
    search.put(search.Entry("person", str(official.pk), official.name, body, (), (search.PUBLIC,), url))


@transaction.atomic
def index_eforms() -> int:
    """Enter what can be sent by internet today; returns how many."""
    cards = eforms.published()
    _forget_others("form", {f"eform-{one.code}" for one in cards}, "eform-")
    for one in cards:
        url = reverse("eboi:service", args=[one.code])
        body = f"{one.summary}\nZałatw przez internet, e-formularz."
        search.put(search.Entry("form", f"eform-{one.code}", one.title, body, (), (search.PUBLIC,), url))
    return len(cards)


def _forget_others(kind: str, known: set[str], start: str = "") -> None:
    for ref in search.refs_of(kind):
        if ref.startswith(start) and ref not in known:
            search.remove(kind, ref)


@transaction.atomic
def forget_row(*, kind: str, ref: str) -> None:
    """Take a deleted form or person out."""
    pagecache.renew()
    search.remove(kind, ref)


@transaction.atomic
def forget_page(*, page: PortalPage) -> None:
    """Take a page out before it is deleted, with those below it."""
    pagecache.renew()
    for one in (page.specific, *page.get_descendants().specific()):
        take_news_back(page=one)
        search.remove(one.search_kind, str(one.pk))


def index_recent(*, since: datetime) -> int:
    """Enter what was published, and take out what was hidden by its date, since then; returns how many."""
    changed = PortalPage.objects.filter(
        Q(last_published_at__gte=since) | Q(expired=True, expire_at__gte=since)
    )
    for page in changed:
        index_page(page=page)
    return len(changed)


def index_all() -> int:
    """Enter every page anew; returns how many are published."""
    pages = PortalPage.objects.filter(depth__gt=1).specific()
    for page in pages:
        index_page(page=page)
    for form in PaperForm.objects.select_related("service"):
        index_form(form=form)
    for official in Official.objects.all():
        index_official(official=official)
    index_units(today=timezone.localdate())
    index_eforms()
    return sum(1 for page in pages if page.live)
