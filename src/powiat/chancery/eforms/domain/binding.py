"""A step ready to be drawn: every control with its value as typed, its error and its options."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from powiat.chancery.eforms.domain.cleaning import clean_all
from powiat.chancery.eforms.domain.conditions import choice_of, holds, variables
from powiat.chancery.eforms.domain.definition import GROUP_WIDGETS, Definition, Field, Step
from powiat.chancery.eforms.domain.posted import Posted, day_of, items_of, last
from powiat.chancery.eforms.domain.words import shown

_INPUTS = {
    "email": "email",
    "phone": "tel",
    "pesel": "text",
    "nip": "text",
    "krs": "text",
    "postal_code": "text",
}
_NUMERIC = frozenset({"pesel", "nip", "krs"})
_AUTOCOMPLETE = {"email": "email", "phone": "tel"}
_WIDTHS = {"pesel": 20, "nip": 20, "krs": 20, "postal_code": 10, "phone": 20}


@dataclass(slots=True)
class Option:
    """One option of a choice, with the questions that open under it."""

    id: str
    value: str
    label: str
    hint: str
    checked: bool
    controls: list["Control"] = dataclasses.field(default_factory=list)


@dataclass(slots=True)
class Item:
    """One item of a repeating group."""

    number: int
    controls: list["Control"]
    remove: str


@dataclass(slots=True)
class Control:
    """One question on the page."""

    field: Field
    name: str
    id: str
    required: bool
    error: str = ""
    value: str = ""
    checked: bool = False
    day: tuple[str, str, str] = ("", "", "")
    options: list[Option] = dataclasses.field(default_factory=list)
    controls: list["Control"] = dataclasses.field(default_factory=list)
    items: list[Item] = dataclasses.field(default_factory=list)
    files: list[Mapping[str, Any]] = dataclasses.field(default_factory=list)

    @property
    def template(self) -> str:
        """The template that draws it."""
        kind = self.field.widget
        return f"eforms/controls/{kind if kind in _OWN_TEMPLATE else 'input'}.html"

    @property
    def input_type(self) -> str:
        """The `type` of the input."""
        return _INPUTS.get(self.field.widget, "text")

    @property
    def is_numeric(self) -> bool:
        """Digits only: phones show the digits' keyboard."""
        return self.field.widget in _NUMERIC

    @property
    def autocomplete(self) -> str:
        """What the browser may fill in by itself (WCAG 1.3.5)."""
        return self.field.autocomplete or _AUTOCOMPLETE.get(self.field.widget, "")

    @property
    def width(self) -> int:
        """How wide the input is, in characters."""
        return self.field.width or _WIDTHS.get(self.field.widget, 0)

    @property
    def day_parts(self) -> list[dict[str, Any]]:
        """The three boxes of a date; the first carries the control's own id, so that an error leads there."""
        return [
            {"id": self.id, "name": f"{self.name}-d", "label": "dzień", "width": 2, "value": self.day[0]},
            {
                "id": f"{self.id}-m",
                "name": f"{self.name}-m",
                "label": "miesiąc",
                "width": 2,
                "value": self.day[1],
            },
            {
                "id": f"{self.id}-r",
                "name": f"{self.name}-r",
                "label": "rok",
                "width": 4,
                "value": self.day[2],
            },
        ]

    @property
    def may_add(self) -> bool:
        """True while another item or file fits in."""
        return max(len(self.items), len(self.files)) < self.field.schema.get("maxItems", 100)

    @property
    def described_by(self) -> str:
        """Ids of the hint and the error, for aria-describedby."""
        ids = [f"{self.id}-hint"] if self.field.hint else []
        return " ".join([*ids, *([f"{self.id}-error"] if self.error else [])])


_OWN_TEMPLATE = frozenset(
    {
        "textarea",
        "radios",
        "checkboxes",
        "select",
        "date",
        "statement",
        "files",
        "info",
        "group",
        *GROUP_WIDGETS,
    }
)


@dataclass(slots=True)
class Bound:
    """One step with values and errors."""

    definition: Definition
    step: Step
    controls: list[Control]
    errors: tuple[tuple[str, str], ...] = ()

    @property
    def has_files(self) -> bool:
        """True when the step asks for files."""
        return any(one.field.widget == "files" for one in self.controls)


def bind(
    definition: Definition,
    step_id: str,
    *,
    stored: Mapping[str, Any],
    posted: Posted | None = None,
    errors: Mapping[str, str] | None = None,
) -> Bound:
    """The step with stored values, or with what was posted, and with its errors."""
    step = definition.step(step_id)
    data = clean_all(definition, stored).data
    reader = _Reader(posted, dict(errors or {}))
    controls = reader.controls(step.fields, stored, data, prefix="")
    anchors = {one: f"f-{one}" for one in reader.errors}
    return Bound(
        definition, step, controls, tuple((anchors[name], text) for name, text in reader.errors.items())
    )


class _Reader:
    """Builds controls from one source of values: posted when there is any, stored otherwise."""

    def __init__(self, posted: Posted | None, errors: dict[str, str]) -> None:
        self.posted = posted
        self.errors = errors

    def controls(
        self, fields: tuple[Field, ...], stored: Mapping[str, Any], data: Any, *, prefix: str
    ) -> list[Control]:
        """Controls of the fields; those that hang on an option of the same page stand under that option."""
        here = {one.name for one in fields}
        made: dict[str, Control] = {}
        top: list[Control] = []
        for one in fields:
            hangs_here = variables(one.show_if) & here
            if not hangs_here and not holds(one.show_if, data):
                continue
            control = self.control(one, stored.get(one.name), prefix + one.name)
            made[one.name] = control
            option = self._option(one, made)
            (option.controls if option else top).append(control)
        return top

    def _option(self, one: Field, made: dict[str, Control]) -> Option | None:
        match choice_of(one.show_if):
            case (name, value) if name in made and made[name].field.widget == "radios":
                return next((option for option in made[name].options if option.value == value), None)
        return None

    def control(self, one: Field, value: Any, name: str) -> Control:
        """One control with its value."""
        control = Control(one, name, f"f-{name}", one.required, self.errors.get(name, ""))
        if one.widget in GROUP_WIDGETS:
            inner = value if isinstance(value, Mapping) else {}
            control.controls = self.controls(one.fields, inner, inner, prefix=name + "-")
        elif one.widget == "group":
            control.items = self._items(one, value, name)
        elif one.widget == "files":
            control.files = list(value) if isinstance(value, list) else []
        elif one.widget == "date":
            control.day = self._day(name, value)
        elif one.widget == "statement":
            control.checked = (last(self.posted, name) == "tak") if self.posted is not None else value is True
        elif one.holds_data:
            self._fill(control, value)
        return control

    def _fill(self, control: Control, value: Any) -> None:
        name = control.name
        if control.field.widget == "checkboxes":
            chosen = list(self.posted.get(name, ())) if self.posted is not None else value or []
        else:
            control.value = (
                last(self.posted, name) if self.posted is not None else shown(control.field, value)
            )
            chosen = [control.value] if self.posted is not None else [value]
        control.options = [
            Option(
                f"{control.id}-{at}" if at else control.id,
                one.value,
                one.label,
                one.hint,
                one.value in chosen,
            )
            for at, one in enumerate(control.field.choices)
        ]

    def _day(self, name: str, value: Any) -> tuple[str, str, str]:
        if self.posted is not None:
            typed = tuple(last(self.posted, f"{name}-{part}") for part in ("d", "m", "r"))
            if any(typed):
                return typed  # type: ignore[return-value]
            value = day_of(self.posted, name)
        parts = value.split("-") if isinstance(value, str) else []
        return (parts[2].lstrip("0"), parts[1].lstrip("0"), parts[0]) if len(parts) == 3 else ("", "", "")

    def _items(self, one: Field, value: Any, name: str) -> list[Item]:
        stored = (
            [item if isinstance(item, Mapping) else {} for item in value] if isinstance(value, list) else []
        )
        count = items_of(self.posted, name) if self.posted is not None else max(len(stored), 1)
        items = []
        for place in range(count):
            inner = stored[place] if place < len(stored) else {}
            controls = self.controls(one.fields, inner, inner, prefix=f"{name}-{place}-")
            items.append(Item(place + 1, controls, f"{name}-{place}"))
        return items
