"""Hooks: what Wagtail tells us, and what we tell it."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from powiat.front.portal.actions.index_page import (
    forget_page,
    forget_row,
    index_form,
    index_official,
    index_page,
)
from powiat.front.portal.models import Notice, Official, PaperForm, PortalPage
from powiat.front.portal.models.choosers import keep_scripts_out
from powiat.front.portal.queries.authors import is_only_author

keep_scripts_out()


class NoticeViewSet(SnippetViewSet):
    """Komunikaty stand in the editor's menu by their own name."""

    model = Notice
    icon = "warning"
    menu_label = "Komunikaty"
    menu_order = 250
    add_to_admin_menu = True
    list_display = ("title", "kind", "since", "until")


register_snippet(NoticeViewSet)


class OfficialViewSet(SnippetViewSet):
    """Ludzie: who receives people, and when."""

    model = Official
    icon = "group"
    menu_label = "Ludzie"
    menu_order = 260
    add_to_admin_menu = True
    list_display = ("name", "role", "duty_hours", "is_shown")


register_snippet(OfficialViewSet)


class PaperFormViewSet(SnippetViewSet):
    """Druki: forms to download with their editions."""

    model = PaperForm
    icon = "download"
    menu_label = "Druki"
    menu_order = 270
    add_to_admin_menu = True
    list_display = ("title", "code", "service")


register_snippet(PaperFormViewSet)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def index_row(request: HttpRequest, row: object) -> None:
    """A form or a person is found as soon as it is saved."""
    if isinstance(row, PaperForm):
        index_form(form=row)
    elif isinstance(row, Official):
        index_official(official=row)


@hooks.register("before_delete_snippet")
def forget_rows(request: HttpRequest, rows: list) -> None:
    """A deleted one is found no more."""
    if request.method == "POST":
        for row in rows:
            if isinstance(row, PaperForm):
                forget_row(kind="form", ref=f"druk-{row.pk}")
            elif isinstance(row, Official):
                forget_row(kind="person", ref=str(row.pk))


@hooks.register("insert_global_admin_js")
def begin_without_inline_scripts() -> str:
    """What Wagtail's pages begin by a script in the page; see `web/editors.py`."""
    return format_html('<script src="{}"></script>', static("portal/editorial.js"))


@hooks.register("construct_help_menu")
def leave_out_foreign_help(request: HttpRequest, items: list) -> None:
    """Pages about Wagtail in English, on a stranger's server."""
    items[:] = [one for one in items if one.name == "keyboard-shortcuts-trigger"]


@hooks.register("before_publish_page")
def ask_another_person(request: HttpRequest, page: PortalPage) -> HttpResponse | None:
    """Who alone wrote the page does not publish it; his text is kept as a draft."""
    if not settings.PORTAL_FOUR_EYES or not is_only_author(page, request.user.pk):
        return None
    messages.error(
        request, "Własnej strony nie publikuje się samemu. Zapisaliśmy szkic; przekaż go do zatwierdzenia."
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("construct_homepage_summary_items", order=1000)
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


@hooks.register("register_admin_urls")
def upkeep_addresses() -> list:
    """Pages of ours inside the editorial office."""
    return [path("", include("powiat.front.portal.web.upkeep_urls"))]


@hooks.register("register_admin_menu_item")
def searches_in_menu() -> MenuItem:
    """What people did not find."""
    return MenuItem("Wyszukiwarka", reverse("portal_searches"), icon_name="search", order=280)


@hooks.register("register_admin_menu_item")
def links_in_menu() -> MenuItem:
    """What leads nowhere."""
    return MenuItem("Zepsute odsyłacze", reverse("portal_links"), icon_name="link", order=290)
