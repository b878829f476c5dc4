"""Call: what every address of the service has in common: parameters, format, faults, open doors for browsers."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import parse_qsl

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.views.decorators.csrf import csrf_exempt

from powiat.ground.kernel.access import public
from powiat.offices.interventions.domain.open311 import shapes
from powiat.offices.interventions.domain.open311.faults import BAD, Fault, Refused
from powiat.offices.interventions.domain.open311.fields import Fields, read_fields
from powiat.offices.interventions.domain.open311.write import MIMES, write

FORMATS = ("xml", "json")
Answer = tuple[str, Any]
_UNREADABLE = "Nie można odczytać przesłanych danych: wyślij formularz w UTF-8, do 100 MB."


def fields_of(request: HttpRequest) -> Fields:
    """Parameters of the body and of the address."""
    query = parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True, max_num_fields=500)
    try:
        posted = [(name, value) for name, values in request.POST.lists() for value in values]
    except (BadRequest, MultiPartParserError, RequestDataTooBig, SuspiciousOperation) as error:
        raise Refused(BAD, [Fault(str(BAD), _UNREADABLE)]) from error
    return read_fields(posted, query)


def answers(*methods: str, cache: str = "no-store") -> Callable:
    """A view that returns (root, content) becomes an address: its form is the ending, its refusals are `errors`.

    It is open to every origin and knows no session, so a foreign page gains nothing by calling it.
    """

    def wrap(view: Callable[..., Answer]) -> Callable:
        @public
        @csrf_exempt
        @wraps(view)
        def called(request: HttpRequest, *args: Any, form: str, **kwargs: Any) -> HttpResponse:
            if request.method == "OPTIONS":
                return _preflight(methods)
            try:
                if request.method not in (*methods, "HEAD" if "GET" in methods else ""):
                    raise Refused(405, [Fault("405", "Tego adresu nie można tak wywołać.")])
                root, content = view(request, *args, **kwargs)
                status = 200
            except Refused as refused:
                root, content, status = "errors", shapes.errors(refused.faults), refused.status
            answer = HttpResponse(write(root, content, form), content_type=MIMES[form], status=status)
            answer["Cache-Control"] = cache if status == 200 else "no-store"
            if status == 405:
                answer["Allow"] = ", ".join((*methods, "OPTIONS"))
            if status == 429:
                answer["Retry-After"] = "3600"
            return _opened(answer)

        return called

    return wrap


def _preflight(methods: tuple[str, ...]) -> HttpResponse:
    answer = HttpResponse(status=204)
    answer["Access-Control-Allow-Methods"] = ", ".join((*methods, "OPTIONS"))
    answer["Access-Control-Allow-Headers"] = "Content-Type, Idempotency-Key, Prefer"
    answer["Access-Control-Max-Age"] = "86400"
    return _opened(answer)


def _opened(answer: HttpResponse) -> HttpResponse:
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    answer["Vary"] = ""
    return answer
