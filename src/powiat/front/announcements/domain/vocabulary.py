"""Vocabulary: the county and its posts in the words of ActivityStreams 2."""

from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any

CONTEXT = ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"]
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
MIME = "application/activity+json"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Every address of ours in the Fediverse, from the house's own."""

    site: str

    @property
    def actor(self) -> str:
        """Who we are."""
        return f"{self.site}/fediwersum/powiat/"

    @property
    def key(self) -> str:
        """The name of our key."""
        return f"{self.actor}#main-key"

    @property
    def followers(self) -> str:
        """Those who follow us, as one address."""
        return f"{self.actor}obserwujacy/"

    def post(self, number: int) -> str:
        """One post."""
        return f"{self.site}/fediwersum/wpis/{number}/"


def actor(at: Addresses, *, name: str, user: str, summary: str, pem: str) -> dict[str, Any]:
    """The county as an account."""
    return {
        "@context": CONTEXT,
        "id": at.actor,
        "type": "Organization",
        "preferredUsername": user,
        "name": name,
        "summary": f"<p>{escape(summary)}</p>",
        "url": f"{at.site}/badz-na-biezaco/",
        "inbox": f"{at.actor}skrzynka/",
        "outbox": f"{at.actor}wpisy/",
        "followers": at.followers,
        "following": f"{at.actor}obserwowani/",
        "manuallyApprovesFollowers": False,
        "discoverable": True,
        "publicKey": {"id": at.key, "owner": at.actor, "publicKeyPem": pem},
    }


def note(
    at: Addresses, *, number: int, title: str, summary: str, url: str, published: datetime, updated: datetime
) -> dict[str, Any]:
    """A post: title, summary, where to read all of it."""
    words = f"<p><strong>{escape(title)}</strong></p>"
    if summary:
        words += f"<p>{escape(summary)}</p>"
    words += f'<p><a href="{escape(url)}" rel="noopener">{escape(url)}</a></p>'
    said = {
        "id": at.post(number),
        "type": "Note",
        "attributedTo": at.actor,
        "content": words,
        "contentMap": {"pl": words},
        "url": url,
        "published": _moment(published),
        "to": [PUBLIC],
        "cc": [at.followers],
    }
    if updated > published:
        said["updated"] = _moment(updated)
    return said


def activity(at: Addresses, kind: str, number: int, thing: Any, *, moment: datetime) -> dict[str, Any]:
    """Create, Update or Delete of a post."""
    return {
        "@context": CONTEXT,
        "id": f"{at.post(number)}{kind.lower()}-{int(moment.timestamp())}",
        "type": kind,
        "actor": at.actor,
        "published": _moment(moment),
        "to": [PUBLIC],
        "cc": [at.followers],
        "object": thing,
    }


def tombstone(at: Addresses, number: int) -> dict[str, Any]:
    """What is left of a post that was taken back."""
    return {"id": at.post(number), "type": "Tombstone"}


def accept(at: Addresses, follow: dict[str, Any], mark: str) -> dict[str, Any]:
    """Yes, you may follow."""
    kept = {name: follow[name] for name in ("id", "type", "actor", "object") if name in follow}
    return {
        "@context": CONTEXT,
        "id": f"{at.actor}zgody/{mark}",
        "type": "Accept",
        "actor": at.actor,
        "object": kept,
    }


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
