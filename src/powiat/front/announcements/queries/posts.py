"""Posts: what feeds and followers read."""

from powiat.front.announcements.models import Follower, Post, Subscriber

IN_FEED = 20


def newest(section: str = "", limit: int = IN_FEED) -> list[Post]:
    """The newest of a section, or of all."""
    rows = Post.objects.filter(withdrawn_at=None)
    return list((rows.filter(section=section) if section else rows)[:limit])


def at_path(path: str) -> Post | None:
    """The post that leads to this page of ours."""
    return Post.objects.filter(path=path, withdrawn_at=None).first()


def counts() -> dict[str, int]:
    """How many hear us."""
    return {
        "followers": Follower.objects.count(),
        "subscribers": Subscriber.objects.filter(confirmed_at__isnull=False).count(),
    }


def subscription(number) -> Subscriber | None:
    """By the secret of the letter."""
    return Subscriber.objects.filter(pk=number).first()
