"""Widgets and fields that the county's forms need and Django lacks."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict


class DateParts(forms.Widget):
    """A date in three boxes, day, month and year: nothing to pick, nothing to mistype the order of."""

    PARTS = (("d", "Dzień", 2), ("m", "Miesiąc", 2), ("r", "Rok", 4))
    template_name = "ui/widgets/date_parts.html"

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str] | str | None:
        """The three boxes; a plain `name` (ISO date) is understood as well, for links and programs."""
        if data.get(name):
            return str(data[name])
        parts = [str(data.get(f"{name}_{suffix}", "")).strip() for suffix, _, _ in self.PARTS]
        return parts if any(parts) else None

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """True when neither the boxes nor the plain name came."""
        return name not in data and not any(f"{name}_{suffix}" in data for suffix, _, _ in self.PARTS)

    def decompress(self, value: Any) -> list[Any]:
        """What stands in the boxes."""
        if isinstance(value, date):
            return [value.day, value.month, value.year]
        if isinstance(value, list):
            return value
        if isinstance(value, str) and value.count("-") == 2:
            year, month, day = value.split("-")
            return [day, month, year]
        return [None, None, None]

    def id_for_label(self, id_: str) -> str:
        """The day's box."""
        return id_

    def use_required_attribute(self, initial: Any) -> bool:
        """Never: the three boxes are checked together."""
        return False

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """For `{{ form.date }}` outside the `field` tag."""
        context = super().get_context(name, value, attrs)
        boxes = zip(self.PARTS, self.decompress(value), strict=True)
        context["boxes"] = [
            (f"{name}_{suffix}", label, width, value) for (suffix, label, width), value in boxes
        ]
        return context


class DateField(forms.DateField):
    """A date from three boxes, with errors that say what is wrong with it."""

    widget = DateParts
    default_error_messages = {
        "required": "Wpisz datę.",
        "invalid": "Takiej daty nie ma. Wpisz dzień, miesiąc i rok, na przykład 5 3 2026.",
    }

    def to_python(self, value: Any) -> date | None:
        """Three numbers that make a day of the calendar."""
        if not isinstance(value, list):
            return super().to_python(value)
        missing = [
            label.lower() for (_, label, _), part in zip(DateParts.PARTS, value, strict=True) if not part
        ]
        if missing:
            raise ValidationError(f"W dacie brakuje: {', '.join(missing)}.", code="incomplete")
        try:
            day, month, year = (int(part) for part in value)
            if year < 1000:
                raise ValidationError("Wpisz rok czterema cyframi.", code="invalid")
            return date(year, month, day)
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error


class FileList(forms.ClearableFileInput):
    """Files, several at once; the script lists the chosen ones with their sizes."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs={"multiple": True, "data-powiat-files": True, **(attrs or {})})

    def value_from_datadict(self, data: Mapping[str, Any], files: MultiValueDict, name: str) -> list[Any]:
        """All files under the name."""
        return files.getlist(name)

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """True when no file came."""
        return name not in files


class FilesField(forms.FileField):
    """A list of uploaded files (empty when none was needed)."""

    widget = FileList
    default_error_messages = {"required": "Dodaj plik."}

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Each file is checked as Django checks one."""
        files = data or []
        if not files:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return []
        return [super(FilesField, self).clean(file, initial) for file in files]


class PersonSelect(forms.Select):
    """A person out of a list; with the script one types a few letters of the name or the post."""

    def __init__(self, attrs: dict[str, Any] | None = None, choices: Any = ()) -> None:
        super().__init__(attrs={"data-powiat-people": True, **(attrs or {})}, choices=choices)


class PeopleSelect(forms.SelectMultiple):
    """Several people out of a list; like PersonSelect, with a list of the chosen ones."""

    def __init__(self, attrs: dict[str, Any] | None = None, choices: Any = ()) -> None:
        super().__init__(attrs={"data-powiat-people": True, **(attrs or {})}, choices=choices)
