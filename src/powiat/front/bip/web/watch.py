"""Watch: whoever knocks at the editors' door without the right is noted in the bulletin's log."""

from collections.abc import Callable

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from powiat.front.bip.actions.log import note_attempt
from powiat.front.bip.models import LogEntry

DOORS = ("/biurko/bip/", "/api/v1/bip/")
REFUSED = (401, 403)


class Watch:
    """Rozporządzenie § 16 ust. 1-2: attempts of change by people without the right are noted by the machine itself.

    An attempt is a refusal (401, 403), or something sent by somebody who has not signed in.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request through and look at the answer."""
        response = self.get_response(request)
        if request.path.startswith(DOORS) and self._is_refused(request, response):
            note_attempt(
                kind=LogEntry.Kind.REFUSED,
                text=f"Odmowa ({response.status_code}): {request.method} {request.path}",
                by=request.actor,
                address=request.path,
                ip=get_client_ip(request) or None,
                now=timezone.now(),
            )
        return response

    @staticmethod
    def _is_refused(request: HttpRequest, response: HttpResponse) -> bool:
        if response.status_code in REFUSED:
            return True
        is_sent = request.method not in ("GET", "HEAD", "OPTIONS")
        return is_sent and response.status_code == 302 and request.actor.is_anonymous
