"""Doing: call one verb and come back, with a word on what happened or what was wrong."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect


def do_and_return(request: HttpRequest, verb: Callable[[], object], *, done: str, back: str) -> HttpResponse:
    """Run the verb; say `done`, or why not; go back to the page. What is not there is a 404."""
    try:
        verb()
    except ValidationError as wrong:
        for message in wrong.messages:
            messages.error(request, message)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    else:
        messages.success(request, done)
    return HttpResponseRedirect(back)
