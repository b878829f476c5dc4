"""Choosers of the editorial office without scripts in the page.

Wagtail writes `<script>new ImageChooser(…)</script>` behind each chooser of a picture, page or file, in Python, not in a
template. Its one place is `BaseChooser.render`; ours leaves the mark that `static/portal/editorial.js` reads.
"""

import json

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets import BaseChooser
from wagtail.admin.widgets.workflows import AdminTaskChooser


def render(self: BaseChooser, name: str, value: object, attrs: dict, renderer: object = None) -> SafeString:
    """The chooser and what begins it."""
    data = self.get_value_data(value)
    begins = "createTaskChooser" if isinstance(self, AdminTaskChooser) else self.js_constructor
    return format_html(
        '{}<span hidden data-editorial="{}" data-for="{}" data-options="{}"></span>',
        self.render_html(name, data, attrs),
        begins,
        attrs["id"],
        json.dumps(self.get_js_init_options(attrs["id"], name, data)),
    )


def keep_scripts_out() -> None:
    """Once, when the app is ready."""
    BaseChooser.render = render
