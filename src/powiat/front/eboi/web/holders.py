"""Who holds what without an account: drafts by a signed cookie or a secret link, matters by the session."""

from datetime import datetime, timedelta
from uuid import UUID

from allauth.core.internal.httpkit import get_client_ip
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponseBase

from powiat.front.eboi.models import Draft, TrackedCase
from powiat.ground.kernel.actor import Actor, system

COOKIE, PATH = "szkice", "/uslugi/"
_SALT, _LINK_SALT = "eboi.drafts", "eboi.draft-link"
_KEPT = 30 * 24 * 3600
_MOST = 10
_SESSION = "eboi_matters"
_OPEN_FOR = timedelta(hours=2)


def actor_of(request: HttpRequest) -> Actor:
    """The signed-in person, or the door itself when nobody is signed in."""
    return request.actor if request.user.is_authenticated else system("EBOI")


def client_address(request: HttpRequest) -> str:
    """Where the request comes from, also behind the office's own proxy."""
    return get_client_ip(request) or ""


def held_drafts(request: HttpRequest) -> list[str]:
    """Ids of the drafts begun in this browser, the newest first."""
    value = request.get_signed_cookie(COOKIE, default="", salt=_SALT, max_age=_KEPT)
    return [one for one in value.split(".") if one]


def hold_draft(request: HttpRequest, response: HttpResponseBase, draft_id: UUID) -> None:
    """Let this browser come back to the draft."""
    ids = [str(draft_id), *(one for one in held_drafts(request) if one != str(draft_id))][:_MOST]
    response.set_signed_cookie(
        COOKIE,
        ".".join(ids),
        salt=_SALT,
        max_age=_KEPT,
        path=PATH,
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )


def find_draft(request: HttpRequest, code: str, draft_id: UUID) -> Draft:
    """The draft, if it is his; a stranger's does not exist."""
    draft = Draft.objects.filter(pk=draft_id, form_code=code).select_related("tracked").first()
    if draft is None or not _is_his(request, draft):
        raise Http404
    return draft


def _is_his(request: HttpRequest, draft: Draft) -> bool:
    if draft.user_id is not None:
        return request.user.is_authenticated and request.user.pk == draft.user_id
    return str(draft.pk) in held_drafts(request)


def link_of(draft: Draft) -> str:
    """The secret part of the link by which the draft can be continued elsewhere."""
    return signing.Signer(salt=_LINK_SALT).sign(str(draft.pk))


def draft_of_link(token: str) -> Draft:
    """The draft that the link leads to. One tied to an account is reached by signing in."""
    try:
        draft_id = UUID(signing.Signer(salt=_LINK_SALT).unsign(token))
    except (signing.BadSignature, ValueError):
        raise Http404 from None
    draft = Draft.objects.filter(pk=draft_id, user_id=None, sent_at=None).first()
    if draft is None:
        raise Http404
    return draft


def open_matter(request: HttpRequest, tracked_id: UUID, now: datetime) -> None:
    """Remember that number and secret were right; the session's key changes with the right it gained."""
    request.session.cycle_key()
    held = request.session.get(_SESSION, {})
    request.session[_SESSION] = {**held, str(tracked_id): now.isoformat()}


def leave_matter(request: HttpRequest, tracked_id: UUID) -> None:
    """Forget it: for a computer that others use too."""
    held = dict(request.session.get(_SESSION, {}))
    held.pop(str(tracked_id), None)
    request.session[_SESSION] = held


def find_matter(request: HttpRequest, tracked_id: UUID, now: datetime) -> TrackedCase:
    """The matter, if it was opened here less than two hours ago or stands in his account; else 404."""
    tracked = TrackedCase.objects.filter(pk=tracked_id).first()
    if tracked is None:
        raise Http404
    if request.user.is_authenticated and tracked.user_id == request.user.pk:
        return tracked
    opened = request.session.get(_SESSION, {}).get(str(tracked_id))
    if opened is None or now - datetime.fromisoformat(opened) > _OPEN_FOR:
        raise Http404
    return tracked
