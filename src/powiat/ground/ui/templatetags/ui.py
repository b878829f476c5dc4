"""Tags: the components under their names. A builtin, needs no {% load %}. See ui/README.md."""

from datetime import date, datetime
from typing import Any

from django import template
from django.http import QueryDict
from django.template import Context
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from powiat.ground.kernel import text_pl
from powiat.ground.ui import drawing
from powiat.ground.ui.components import actions, charts, forms, marks, notes, structure, tables, viewer

register = template.Library()

for simple in (
    drawing.icon,
    marks.tag,
    marks.status,
    marks.deadline,
    marks.avatar,
    marks.person,
    marks.file_link,
    marks.copy,
    actions.button,
    actions.link_button,
    forms.field,
    forms.error_summary,
    forms.hidden_fields,
    notes.empty,
    notes.confirmation,
    notes.progress,
    notes.skeleton,
    notes.toasts,
    structure.breadcrumbs,
    structure.tabs,
    structure.views,
    structure.task_list,
    structure.steps,
    structure.timeline,
    structure.summary_list,
    structure.search_box,
    structure.stat,
    charts.bars,
    charts.line,
):
    register.simple_tag(simple)

register.simple_tag(marks.mark_text, name="mark")
register.simple_tag(notes.alert, name="alert")
register.simple_tag(actions.post_button, takes_context=True)

for block in (
    notes.inset,
    notes.warning,
    notes.details,
    structure.card,
    structure.grid,
    structure.panel,
    structure.page_header,
    structure.hero,
    structure.split,
    structure.pane,
    tables.filters,
):
    register.simple_block_tag(block)


@register.simple_block_tag
def banner(content: str, kind: str = "info", title: str = "") -> SafeString:
    """An alert with rich content."""
    return notes.alert(content, kind, title=title)


@register.simple_block_tag(takes_context=True)
def bulk(context: Context, content: str, id: str, action: str) -> SafeString:
    """The bar of actions for ticked rows."""
    return tables.bulk(context, content, id=id, action=action)


@register.simple_tag(takes_context=True)
def table(context: Context, content: Any) -> SafeString:
    """A table whose sort links keep the page's address."""
    return tables.table(content, _query(context))


@register.simple_tag(takes_context=True, name="viewer")
def viewer_tag(context: Context, leaves: Any, title: str, **options: Any) -> SafeString:
    """A document's pages; ?karta= says which."""
    return viewer.viewer(leaves, title, _query(context), **options)


@register.simple_tag(takes_context=True)
def pagination(context: Context, page: Any, parameter: str = "strona") -> SafeString:
    """Links to the other pages of a list."""
    return structure.pagination(page, _query(context), parameter=parameter)


@register.simple_tag
def count(number: int, one: str, few: str, many: str) -> str:
    """22 sprawy."""
    return text_pl.counted(number, one, few, many)


@register.filter
def unlocalized(value: Any) -> str:
    """A value for programs: no hard spaces, no decimal comma."""
    return "" if value is None else str(value)


@register.simple_tag
def moment_time(at: datetime | date) -> SafeString:
    """A day, with the hour when it is known, in Warsaw's time."""
    if isinstance(at, datetime):
        local = timezone.localtime(at) if timezone.is_aware(at) else at
        words = f"{text_pl.date_in_words(local)}, {local:%H:%M}"
        return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="minutes"), words)
    return format_html('<time datetime="{}">{}</time>', at.isoformat(), text_pl.date_in_words(at))


@register.filter
def file_size(size: int) -> str:
    """178 kB."""
    return text_pl.file_size(size)


@register.filter
def long_date(day: Any) -> str:
    """23 listopada 2026 r."""
    return text_pl.date_in_words(day) if day else ""


def _query(context: Context) -> QueryDict | None:
    request = context.get("request")
    return request.GET if request is not None else None
