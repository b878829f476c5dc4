"""What announcements hear of other doors. The events are known by what they carry; their apps are strangers."""

from datetime import datetime
from typing import Protocol

from django.utils import timezone

from powiat.front.announcements.actions.tell import take_back, tell
from powiat.front.announcements.models import Post


class _News(Protocol):
    page_id: int
    title: str
    summary: str
    url: str
    at: datetime


class _Gone(Protocol):
    page_id: int


class _Article(Protocol):
    article_id: int
    title: str
    url: str
    at: datetime


def tell_news(event: _News) -> None:
    """News of the portal."""
    tell(
        section=Post.Section.NEWS,
        key=f"portal:{event.page_id}",
        title=event.title,
        summary=event.summary,
        path=event.url,
        published_at=event.at,
        now=timezone.now(),
    )


def take_news_back(event: _Gone) -> None:
    """News that is hidden."""
    take_back(key=f"portal:{event.page_id}", now=timezone.now())


def tell_article(event: _Article) -> None:
    """A page of the bulletin."""
    tell(
        section=Post.Section.BIP,
        key=f"bip:{event.article_id}",
        title=event.title,
        summary="",
        path=event.url,
        published_at=event.at,
        now=timezone.now(),
    )


def take_article_back(event: _Article) -> None:
    """A page that was withdrawn."""
    take_back(key=f"bip:{event.article_id}", now=timezone.now())
