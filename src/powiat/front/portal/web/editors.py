"""Editors: the way into /redakcja/. Rights come from posts; Wagtail's own group follows them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from powiat.front.portal.actions.keep_editors import keep_editor
from powiat.front.portal.permissions import Permission

EDITORIAL = "/redakcja/"
# No script stands in a page of the editorial office (`templates/wagtailadmin` and `static/portal/editorial.js` begin what
# Wagtail begins by one). Its editor sets styles on elements as it works; only these are wider than on our own pages.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src-elem 'self'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'self'",
        "frame-ancestors 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
    )
)


class EditorialOffice:
    """Lets the group follow the post on the way in, and dresses the answer in its own content policy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Only under /redakcja/; who may not come in is refused by the gate."""
        if not request.path.startswith(EDITORIAL):
            return self.get_response(request)
        if request.user.is_authenticated:
            keep_editor(user_id=request.user.pk, may={one for one in Permission if request.actor.may(one)})
        answer = self.get_response(request)
        answer["Content-Security-Policy"] = POLICY
        return answer
