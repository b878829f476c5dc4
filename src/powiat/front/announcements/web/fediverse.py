"""The Fediverse's doors: who we are, what we told, and an inbox for those who want to follow."""

import json
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from powiat.front.announcements.actions.keep_key import own_public_pem
from powiat.front.announcements.actions.tell import addresses, as_note
from powiat.front.announcements.domain import http_signature, vocabulary
from powiat.front.announcements.models import Post
from powiat.front.announcements.queries import posts
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared
from powiat.ground.outbox import api as outbox

USER = "powiat"
LONGEST = 64 * 1024
# What may ask something of us; likes, answers and reports are taken and dropped.
HEARD = frozenset({"Follow", "Undo", "Delete"})


def handle() -> str:
    """@powiat@host, as one types it into Mastodon."""
    return f"@{USER}@{urlsplit(addresses().site).netloc}"


def _said(what: dict[str, Any], mime: str = vocabulary.MIME) -> HttpResponse:
    return HttpResponse(json.dumps(what, ensure_ascii=False), content_type=f"{mime}; charset=utf-8")


@public
@shared
@require_safe
def webfinger(request: HttpRequest) -> HttpResponse:
    """RFC 7033: from a handle to the account."""
    at = addresses()
    names = {f"acct:{handle().removeprefix('@')}", at.actor, at.site, at.site + "/"}
    if request.GET.get("resource", "") not in names:
        raise Http404
    links = [
        {"rel": "self", "type": vocabulary.MIME, "href": at.actor},
        {
            "rel": "http://webfinger.net/rel/profile-page",
            "type": "text/html",
            "href": f"{at.site}/badz-na-biezaco/",
        },
    ]
    subject = f"acct:{handle().removeprefix('@')}"
    answer = _said({"subject": subject, "aliases": [at.actor], "links": links}, "application/jrd+json")
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


@public
@require_safe
def actor(request: HttpRequest) -> HttpResponse:
    """The county's account; a browser is led to a page for people."""
    if "text/html" in request.headers.get("Accept", ""):
        return redirect("stay-informed")
    return _said(
        vocabulary.actor(
            addresses(),
            name=settings.OFFICE["county"],
            user=USER,
            summary="Aktualności, ogłoszenia BIP i ostrzeżenia. Profil nadaje, nie odpowiada na wiadomości.",
            pem=own_public_pem(),
        )
    )


@public
@require_safe
def outbox_page(request: HttpRequest) -> HttpResponse:
    """What we told, the newest first."""
    at = addresses()
    rows = posts.newest()
    items = [vocabulary.activity(at, "Create", one.pk, as_note(one), moment=one.published_at) for one in rows]
    return _said(_collection(f"{at.actor}wpisy/", Post.objects.filter(withdrawn_at=None).count(), items))


@public
@require_safe
def followers(request: HttpRequest) -> HttpResponse:
    """How many; who they are is nobody's business."""
    return _said(_collection(addresses().followers, posts.counts()["followers"]))


@public
@require_safe
def following(request: HttpRequest) -> HttpResponse:
    """The county follows nobody."""
    return _said(_collection(f"{addresses().actor}obserwowani/", 0, []))


def _collection(address: str, total: int, items: list | None = None) -> dict[str, Any]:
    found = {"@context": vocabulary.CONTEXT, "id": address, "type": "OrderedCollection", "totalItems": total}
    return found if items is None else {**found, "orderedItems": items}


@public
@require_safe
def post(request: HttpRequest, number: int) -> HttpResponse:
    """One post; a browser is led to the page it is about. One that was taken back leaves a tombstone."""
    one = get_object_or_404(Post, pk=number)
    if one.withdrawn_at:
        stone = {"@context": vocabulary.CONTEXT, **vocabulary.tombstone(addresses(), one.pk)}
        answer = _said(stone)
        answer.status_code = 410
        return answer
    if "text/html" in request.headers.get("Accept", ""):
        return redirect(one.path)
    return _said({"@context": vocabulary.CONTEXT, **as_note(one)})


@public
@csrf_exempt
@require_POST
def inbox(request: HttpRequest) -> HttpResponse:
    """What can be judged at once is judged here; the sender's server is asked for its key by the worker, so that a
    slow stranger holds nobody up."""
    if int(request.headers.get("Content-Length") or 0) > LONGEST:
        return JsonResponse({"error": "too large"}, status=413)
    body = request.body
    headers = {name.lower(): value for name, value in request.headers.items()}
    try:
        said = json.loads(body)
        http_signature.read(headers, body, now=timezone.now())
    except (ValueError, RecursionError):
        return JsonResponse({"error": "not JSON"}, status=400)
    except http_signature.NotSigned as problem:
        return JsonResponse({"error": str(problem)}, status=401)
    if not isinstance(said, dict):
        return JsonResponse({"error": "not an object"}, status=400)
    if said.get("type") in HEARD:
        kept = ("signature", "date", "digest", "host", "content-type", "content-length", "user-agent")
        outbox.defer(
            "announcements.hear",
            body=body.decode(),
            target=request.get_full_path(),
            headers={name: headers[name] for name in kept if name in headers},
        )
    return HttpResponse(status=202)
