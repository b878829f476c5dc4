"""Requests: the list, one, a new one, the number behind a token, and what has been said of them since."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.ground.files import api as files
from powiat.ground.kernel.access import public
from powiat.ground.kernel.actor import system
from powiat.offices.interventions.actions.take_open311 import take_open311
from powiat.offices.interventions.actions.use_api_key import use_api_key
from powiat.offices.interventions.domain.open311 import shapes
from powiat.offices.interventions.domain.open311.faults import not_found
from powiat.offices.interventions.domain.open311.posted import read_posted
from powiat.offices.interventions.domain.open311.search import read_search
from powiat.offices.interventions.queries import open311 as queries
from powiat.offices.interventions.queries.public import photo_file
from powiat.offices.interventions.rest.open311.call import Answer, answers, fields_of

_MINUTE = "public, max-age=60"
_MOST_FILES = 5


@answers("GET", "POST")
def requests(request: HttpRequest) -> Answer:
    """The list, or a new one."""
    if request.method == "POST":
        return _take(request)
    search = read_search(fields_of(request), now=timezone.now())
    found = queries.shown(search)
    if search.ids and not found:
        raise not_found("Nie ma publicznych zgłoszeń o tych numerach.")
    return "service_requests", [shapes.request(one, has_extensions=search.has_extensions) for one in found]


def _take(request: HttpRequest) -> Answer:
    """The key is asked first: a stranger learns nothing of what else was wrong."""
    fields = fields_of(request)
    now = timezone.now()
    key = use_api_key(typed=fields.one("api_key"), now=now)
    files = [file for _, many in request.FILES.lists() for file in many][:_MOST_FILES]
    taken = take_open311(
        posted=read_posted(fields),
        files=[(file, file.name or "") for file in files],
        key=key,
        retry_key=request.headers.get("Idempotency-Key", ""),
        wants_token="respond-async" in request.headers.get("Prefer", "").lower(),
        by=system(f"Open311: {key.name}"),
        now=now,
    )
    if taken.token:
        return "service_requests", shapes.created_later(token=taken.token, notice=taken.notice)
    return "service_requests", shapes.created(number=taken.number, notice=taken.notice)


@answers("GET")
def request_one(request: HttpRequest, number: str) -> Answer:
    """One request, as a list of one."""
    fields = fields_of(request)
    search = read_search(fields, now=timezone.now())
    found = queries.shown_one(number, search.language)
    if found is None:
        raise not_found("Nie ma publicznego zgłoszenia o takim numerze (service_request_id).")
    return "service_requests", [shapes.request(found, has_extensions=search.has_extensions)]


@answers("GET")
def token(request: HttpRequest, token: str) -> Answer:
    """The number behind a token."""
    number = queries.number_of_token(token)
    if number is None:
        raise not_found("Nie ma takiego żetonu (token).")
    return "service_requests", shapes.exchanged(number, token)


@answers("GET")
def updates(request: HttpRequest) -> Answer:
    """Public steps of public reports, by the time they were made: FixMyStreet's extension."""
    search = read_search(fields_of(request), now=timezone.now())
    found = queries.updates(search)
    return "service_request_updates", [shapes.told(number, note) for number, note in found]


@public
@require_safe
def photo(request: HttpRequest, photo_id: UUID) -> HttpResponse:
    """The public copy of a photo that was let through; any other does not exist."""
    file_id = photo_file(photo_id)
    if file_id is None:
        raise Http404
    answer = files.respond(request, file_id, inline=True)
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer
