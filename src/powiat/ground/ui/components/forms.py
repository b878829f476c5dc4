"""Forms: one field with its label, hint and error; the summary of errors."""

from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString

from powiat.ground.ui.drawing import draw
from powiat.ground.ui.widgets import DateParts, FileList, PersonSelect


def field(
    bound: BoundField,
    *,
    label: str = "",
    hint: str = "",
    width: int | str = "",
    inline: bool = False,
    large: bool = False,
    heading: bool = False,
    rows: int | None = None,
    prefix: str = "",
    suffix: str = "",
    quiet: bool = False,
) -> SafeString:
    """A field in full: label, hint, error and control; the widget decides the drawing.

    width: 2, 3, 4, 5, 10, 20 characters; inline: choices side by side; large: a larger label;
    heading: the label is the page's h1; quiet: the label is for screen readers only.
    """
    if bound.is_hidden:
        return bound.as_widget()
    kind = _kind(bound.field.widget)
    hint = hint or str(bound.help_text or "")
    base = bound.auto_id or bound.html_name
    context: dict[str, Any] = {
        "bound": bound,
        "kind": kind,
        "label": label or bound.label,
        "hint": hint,
        "hint_id": f"{base}_helptext",
        "error_id": f"{base}_error",
        "errors": list(bound.errors),
        "is_optional": not bound.field.required and kind != "check",
        "inline": inline,
        "large": large or heading,
        "heading": heading,
        "prefix": prefix,
        "suffix": suffix,
        "quiet": quiet,
    }
    context["described"] = " ".join(
        part
        for part in (context["hint_id"] if hint else "", context["error_id"] if bound.errors else "")
        if part
    )
    if kind in ("text", "textarea", "select", "person", "file"):
        context["control"] = bound.as_widget(attrs=_attributes(bound, kind, context, width, rows))
    elif kind == "date":
        context["parts"] = _date_parts(bound)
    elif kind == "check":
        context["control"] = bound.as_widget(
            attrs={"class": "govuk-checkboxes__input", **_described(context)}
        )
    elif kind == "other":
        context["control"] = bound.as_widget()
    return draw("field", **context)


def error_summary(form: Any) -> SafeString:
    """All errors of a form at its head, each a link to its field; nothing when there are none."""
    if not form.is_bound or not form.errors:
        return SafeString("")
    lines = [("", text) for text in form.non_field_errors()]
    for bound in form:
        target = bound.id_for_label or bound.auto_id
        if isinstance(bound.field.widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
            target = f"{bound.auto_id}_0"
        lines += [(f"#{target}", _told(bound, text)) for text in bound.errors]
    return draw("error_summary", lines=lines)


def _told(bound: BoundField, text: str) -> str:
    """In a summary "this field" says nothing; the field's name does."""
    if text == forms.Field.default_error_messages["required"]:
        return f"Uzupełnij pole „{bound.label}”."
    return text


def _kind(widget: forms.Widget) -> str:
    kinds: tuple[tuple[type[forms.Widget] | tuple[type[forms.Widget], ...], str], ...] = (
        (DateParts, "date"),
        (PersonSelect, "person"),
        (forms.Textarea, "textarea"),
        (forms.CheckboxSelectMultiple, "checks"),
        (forms.RadioSelect, "radios"),
        (forms.CheckboxInput, "check"),
        ((FileList, forms.FileInput), "file"),
        (forms.Select, "select"),
        (forms.widgets.Input, "text"),
    )
    for known, kind in kinds:
        if isinstance(widget, known):
            return kind
    return "other"


_CLASSES = {
    "text": "govuk-input",
    "textarea": "govuk-textarea",
    "select": "govuk-select",
    "person": "govuk-select",
    "file": "govuk-file-upload",
}


def _attributes(
    bound: BoundField, kind: str, context: dict[str, Any], width: int | str, rows: int | None
) -> dict[str, Any]:
    classes = [_CLASSES[kind], bound.field.widget.attrs.get("class", "")]
    if bound.errors:
        classes.append(f"{_CLASSES[kind]}--error")
    if width:
        classes.append(f"govuk-input--width-{width}")
    attributes: dict[str, Any] = {"class": " ".join(filter(None, classes)), **_described(context)}
    if rows:
        attributes["rows"] = rows
    if context["quiet"] and kind == "text":
        attributes.setdefault("placeholder", bound.field.widget.attrs.get("placeholder") or context["label"])
    return attributes


def _described(context: dict[str, Any]) -> dict[str, str]:
    return {"aria-describedby": context["described"]} if context["described"] else {}


def _date_parts(bound: BoundField) -> list[dict[str, Any]]:
    values = bound.field.widget.decompress(bound.value())  # type: ignore[attr-defined]
    parts = zip(DateParts.PARTS, values, strict=True)
    return [
        {
            "name": f"{bound.html_name}_{suffix}",
            "id": f"{bound.auto_id}_{suffix}" if suffix != "d" else bound.auto_id,
            "label": label,
            "width": width,
            "value": "" if value is None else value,
        }
        for (suffix, label, width), value in parts
    ]


def hidden_fields(form: Any) -> SafeString:
    """The hidden fields of a form, for templates that draw the others one by one."""
    return SafeString("".join(format_html("{}", bound) for bound in form.hidden_fields()))
