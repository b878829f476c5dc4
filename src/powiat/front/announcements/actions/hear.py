"""Hear: somebody's server asks to follow us, or to follow no more. Believed only with its signature."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import structlog
from django.db import transaction

from powiat.front.announcements.actions.keep_key import own_key
from powiat.front.announcements.actions.tell import addresses, hand_over
from powiat.front.announcements.domain import http_signature
from powiat.front.announcements.domain.http_signature import NotSigned
from powiat.front.announcements.domain.vocabulary import accept
from powiat.front.announcements.models import Follower
from powiat.ground.audit import api as audit
from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.actor import Actor

log = structlog.get_logger(__name__)
LONGEST = 500


def hear(
    *, said: dict[str, Any], body: bytes, target: str, headers: Mapping[str, str], by: Actor, now: datetime
) -> str:
    """What was done, in a word; an activity that is not believed is dropped. PartnerSilent: ask again later."""
    try:
        signed = http_signature.read(headers, body, now=now)
        actor = _actor(signed.key_id, str(said.get("actor", "")), now)
        http_signature.verify(signed, str(actor["publicKey"]["publicKeyPem"]), "POST", target, headers)
    except (NotSigned, gateways.PartnerRefused) as problem:
        log.info("announcements.not_believed", reason=str(problem))
        return "dropped"
    match said.get("type"):
        case "Follow" if said.get("object") == addresses().actor:
            return _follow(said, actor, by, now)
        case "Undo" if _undoes_follow(said):
            return _leave(actor["id"], by, now)
        case "Delete" if said.get("object") in (actor["id"], {"id": actor["id"]}):
            return _leave(actor["id"], by, now)
    return "ignored"


def _actor(key_id: str, said_by: str, now: datetime) -> dict[str, Any]:
    """The account that owns the key, as its own server describes it."""
    address = key_id.partition("#")[0]
    if not said_by or urlsplit(said_by).netloc != urlsplit(address).netloc:
        raise NotSigned("the key is of another server")
    signature = http_signature.sign("GET", said_by, None, key=own_key(), key_id=addresses().key, now=now)
    found = gateways.fediverse().fetch(said_by, signature)
    key = found.get("publicKey")
    inbox = found.get("inbox")
    if found.get("id") != said_by or not isinstance(key, dict) or not isinstance(inbox, str):
        raise NotSigned("the account does not describe itself")
    if key.get("id") != key_id or key.get("owner") != said_by or "publicKeyPem" not in key:
        raise NotSigned("the key is of somebody else")
    if urlsplit(inbox).netloc != urlsplit(said_by).netloc or len(inbox) > LONGEST or len(said_by) > LONGEST:
        raise NotSigned("the inbox lies on another server")
    return found


@transaction.atomic
def _follow(said: dict[str, Any], actor: dict[str, Any], by: Actor, now: datetime) -> str:
    shared = _shared_inbox(actor)
    follower, is_new = Follower.objects.update_or_create(
        actor=actor["id"],
        defaults={"inbox": actor["inbox"], "shared_inbox": shared},
        create_defaults={"inbox": actor["inbox"], "shared_inbox": shared, "followed_at": now},
    )
    mark = hashlib.sha256(str(said.get("id", "")).encode()).hexdigest()[:32]
    hand_over(body=accept(addresses(), said, mark), inbox=follower.inbox, now=now)
    if is_new:
        _note("follow", follower.pk, by, now)
    return "followed"


@transaction.atomic
def _leave(actor_id: str, by: Actor, now: datetime) -> str:
    """Nothing of the account is kept."""
    for follower in Follower.objects.select_for_update().filter(actor=actor_id):
        _note("unfollow", follower.pk, by, now)
        follower.delete()
    return "left"


def _undoes_follow(said: dict[str, Any]) -> bool:
    undone = said.get("object")
    if not isinstance(undone, dict) or undone.get("type") != "Follow":
        return False
    return undone.get("object") == addresses().actor and undone.get("actor") == said.get("actor")


def _shared_inbox(actor: dict[str, Any]) -> str:
    endpoints = actor.get("endpoints")
    shared = endpoints.get("sharedInbox") if isinstance(endpoints, dict) else ""
    is_fit = isinstance(shared, str) and urlsplit(shared).netloc == urlsplit(actor["id"]).netloc
    return shared if is_fit and len(shared) <= LONGEST else ""


def _note(verb: str, number: int, by: Actor, now: datetime) -> None:
    audit.record(
        by=by, verb=f"announcements.follower.{verb}", what=("announcements.follower", number), now=now
    )
