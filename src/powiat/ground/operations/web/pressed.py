"""Pressed: pages and data go out as gzip, so that a phone on a slow network waits for fewer trips."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from powiat.ground.kernel.sharing import IS_KEEPING, MARK, is_text


class Pressed(GZipMiddleware):
    """Django's own (with its random padding against BREACH), for whole texts only.

    A file, a part of one (206) and a stream pass as they are; a page that the cache will keep is pressed by the
    cache, once for everybody.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Press it, or leave it alone."""
        is_kept = MARK in response and request.META.get(IS_KEEPING)
        if is_kept or response.status_code == 206 or not isinstance(response, HttpResponse):
            return response
        if not is_text(response.get("Content-Type", "")):
            return response
        return super().process_response(request, response)
