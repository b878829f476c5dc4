"""Hooks: the tour's editor stands in the editorial office of the portal."""

from django.http import HttpRequest
from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from powiat.front.tour.permissions import Permission


class TourMenuItem(MenuItem):
    """Shown to those who may use it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """As the post says today."""
        return request.actor.may(Permission.EDIT)


@hooks.register("register_admin_urls")
def tour_addresses() -> list:
    """Below /redakcja/; each view still wears its own mark."""
    return [path("spacer/", include("powiat.front.tour.web.editor_urls"))]


@hooks.register("register_admin_menu_item")
def tour_in_menu() -> MenuItem:
    """Beside the portal's own lists."""
    return TourMenuItem("Spacer", reverse("tour-editor"), icon_name="view", order=280)
