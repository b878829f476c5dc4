"""Context: what every page asks of announcements. A fault here must never take a page away."""

from collections.abc import Callable
from typing import Any

import structlog
from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone

from powiat.front.announcements.queries import warnings

log = structlog.get_logger(__name__)


def announcements(request: HttpRequest) -> dict[str, Any]:
    """`public_warnings` (a Banner) and `public_weather`; asked only by templates that name them, once each."""
    return {
        "public_warnings": _once(lambda: warnings.banner(timezone.now())),
        "public_weather": _once(lambda: warnings.weather(timezone.now())),
    }


def _once(ask: Callable[[], Any]) -> Callable[[], Any]:
    answers: list[Any] = []

    def answer() -> Any:
        if not answers:
            try:
                answers.append(ask())
            except DatabaseError as error:
                log.error("announcements.unread", error=type(error).__name__)
                answers.append(None)
        return answers[0]

    return answer
