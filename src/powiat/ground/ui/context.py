"""Context: what every page of the house knows about its look and its menus."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from powiat.ground.ui import menu
from powiat.ground.ui.look import COOKIE, parse


class Menus:
    """Menus by name, each made only when a layout asks for it."""

    def __init__(self, request: HttpRequest) -> None:
        self._path = request.path
        self._actor = getattr(request, "actor", None)

    def __getitem__(self, name: str) -> list[menu.Item]:
        return menu.items(name, path=self._path, actor=self._actor)


def look(request: HttpRequest) -> dict[str, Any]:
    """`look` (theme, size), `menus`, `today` (Warsaw), and the names the header and footer carry."""
    return {
        "look": parse(request.COOKIES.get(COOKIE)),
        "menus": Menus(request),
        "actor": getattr(request, "actor", None),
        "today": timezone.localdate(),
        "county": settings.OFFICE["county"],
        "office": settings.OFFICE["name"],
        "office_facts": settings.OFFICE,
        "is_demo": settings.IS_DEMO,
        "live_address": settings.LIVE_ADDRESS + "/na-zywo/",
    }
