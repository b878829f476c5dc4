"""Second step: clerks without one are led to set it up, when the office demands it (STAFF_MFA_REQUIRED)."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

_OPEN = ("/konto/", "/static/", "/po-zalogowaniu/")


def lacks_second_step(request: HttpRequest) -> bool:
    """True for a clerk with rights worth a second step who has not set one up."""
    user = request.user
    if not user.is_authenticated or not user.is_clerk:
        return False
    return request.actor.may_any(settings.SENSITIVE_PERMISSIONS) and not is_mfa_enabled(user)


class SecondStep:
    """Keeps a clerk without a second step at his account page until he has one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Only when the setting is on; the pages of the account stay open."""
        if settings.STAFF_MFA_REQUIRED and not request.path.startswith(_OPEN):
            user = request.user
            if user.is_authenticated and user.is_clerk and not is_mfa_enabled(user):
                messages.warning(request, "Zanim zaczniesz pracę, włącz logowanie w dwóch krokach.")
                return redirect("mfa_index")
        return self.get_response(request)
