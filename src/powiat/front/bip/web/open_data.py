"""Open data for programs: the catalogue (DCAT-AP) and the file that dane.gov.pl fetches, with its MD5."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from powiat.front.bip.domain import dcat
from powiat.front.bip.domain.harvest import md5, to_xml
from powiat.front.bip.queries import open_data
from powiat.front.bip.web.public import page
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared


@public
@shared
def data_page(request: HttpRequest) -> HttpResponse:
    """What can be taken, for people."""
    return page(request, "bip/open_data.html", {"datasets": open_data.datasets(timezone.localdate())})


@public
@shared
def catalog_turtle(request: HttpRequest) -> HttpResponse:
    """DCAT-AP as Turtle."""
    return _catalog(dcat.to_turtle, "text/turtle; charset=utf-8")


@public
@shared
def catalog_jsonld(request: HttpRequest) -> HttpResponse:
    """DCAT-AP as JSON-LD."""
    return _catalog(dcat.to_jsonld, "application/ld+json; charset=utf-8")


def _catalog(written, kind: str) -> HttpResponse:
    today = timezone.localdate()
    text = written(open_data.datasets(today), settings.OFFICE, settings.PUBLIC_ADDRESS, today)
    answer = HttpResponse(text, content_type=kind)
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _harvest() -> tuple[str, str]:
    """The file of last night and its sum; before the first night, the file as it would be."""
    made = open_data.snapshot()
    if made:
        return made.xml, made.md5
    xml = to_xml(open_data.datasets(timezone.localdate()), settings.PUBLIC_ADDRESS)
    return xml, md5(xml)


@public
@shared
def harvester_xml(request: HttpRequest) -> HttpResponse:
    """The file for dane.gov.pl, at an address that does not change."""
    return HttpResponse(_harvest()[0], content_type="application/xml; charset=utf-8")


@public
@shared
def harvester_md5(request: HttpRequest) -> HttpResponse:
    """Its MD5, beside it."""
    return HttpResponse(_harvest()[1], content_type="text/plain; charset=utf-8")
