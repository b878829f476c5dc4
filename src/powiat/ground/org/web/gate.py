"""The gate: every request passes it; a view without an access mark is closed to everybody."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from powiat.ground.org.queries import actor_of


class AccessGate:
    """Sets `request.actor` and lets in those whom the view's mark (`kernel.access`) names.

    Views of libraries cannot wear a mark: `settings.ACCESS_BY_PREFIX` names it for an address prefix.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hang the actor on the request; he is looked up at the first question only."""
        request.actor = SimpleLazyObject(lambda: actor_of(request.user, timezone.localdate()))
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict
    ) -> HttpResponse | None:
        """Let in, send to sign in, or refuse."""
        access = getattr(view, "access", None) or self._by_prefix(request.path)
        if access == "public":
            return None
        if access is None:
            raise Http404
        if not request.user.is_authenticated:
            if request.path.startswith("/api/"):
                return JsonResponse({"detail": "Zaloguj się."}, status=401)
            return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
        if access != "signed_in" and not request.actor.may_any(access):
            raise PermissionDenied
        return None

    @staticmethod
    def _by_prefix(path: str) -> object:
        fitting = [prefix for prefix in settings.ACCESS_BY_PREFIX if path.startswith(prefix)]
        return settings.ACCESS_BY_PREFIX[max(fitting, key=len)] if fitting else None
