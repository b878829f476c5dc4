"""Reader: whom a request's session cookie belongs to. Plain Django, called in threads."""

from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.db import close_old_connections
from django.http import HttpRequest
from django.utils import timezone

from powiat.ground.accounts import api as accounts
from powiat.ground.kernel.scopes import scopes_of
from powiat.ground.notices.domain.channels import keys_of
from powiat.ground.notices.queries import unread_count
from powiat.ground.org import api as org


@dataclass(frozen=True, slots=True)
class Reader:
    """A signed-in person, the keys he holds now and his unread notices."""

    user_id: int
    keys: frozenset[str]
    notices: int


def session_key(cookies: str) -> str:
    """The session's key from a Cookie header; empty when there is none."""
    try:
        found = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return ""
    return found.value if found else ""


def reader_of(key: str) -> Reader | None:
    """Who holds the session; None when it has ended or never was."""
    close_old_connections()
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(key)
    user = get_user(request)
    if not user.is_authenticated or not user.is_active:
        return None
    # Listening is not activity: an open page must not keep a forgotten session alive.
    if accounts.session_has_slept(request.session, user, timezone.now()):
        return None
    actor = org.actor_of(user, timezone.localdate())
    return Reader(user.pk, keys_of(user.pk, scopes_of(actor)), unread_count(actor))
