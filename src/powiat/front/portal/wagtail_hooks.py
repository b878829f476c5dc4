"""Hooks: what Wagtail tells us, and what we tell it."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from powiat.front.portal.actions.index_page import forget_page, index_page
from powiat.front.portal.models import Notice, PortalPage


class NoticeViewSet(SnippetViewSet):
    """Komunikaty stand in the editor's menu by their own name."""

    model = Notice
    icon = "warning"
    menu_label = "Komunikaty"
    menu_order = 250
    add_to_admin_menu = True
    list_display = ("title", "kind", "since", "until")


register_snippet(NoticeViewSet)


@hooks.register("construct_homepage_summary_items")
def leave_out_counts(request: HttpRequest, items: list) -> None:
    """How many documents there are helps nobody."""
    items.clear()


@hooks.register("after_publish_page")
def index_published(request: HttpRequest, page: PortalPage) -> None:
    """A published page can be found at once."""
    index_page(page=page)


@hooks.register("after_unpublish_page")
def forget_unpublished(request: HttpRequest, page: PortalPage) -> None:
    """A hidden page cannot be found any more."""
    index_page(page=page)


@hooks.register("before_delete_page")
def forget_deleted(request: HttpRequest, page: PortalPage) -> None:
    """Nor can a deleted one."""
    if request.method == "POST":
        forget_page(page=page)


@hooks.register("after_move_page")
def index_moved(request: HttpRequest, page: PortalPage) -> None:
    """A moved page, and those below it, are found at their new addresses."""
    for one in (page, *page.get_descendants()):
        index_page(page=one)
