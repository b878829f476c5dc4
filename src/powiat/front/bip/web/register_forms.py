"""A form made of a register's columns: for rows whose module does not exist yet."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from powiat.front.bip.data import Entry
from powiat.front.bip.domain.columns import CHOICE, DAY, FLAG, LONG, MONEY, NUMBER, Column
from powiat.front.bip.models import Register, RegisterRow
from powiat.ground.ui.widgets import DateField


def _field(column: Column) -> forms.Field:
    told: dict[str, Any] = {"label": column.label, "required": column.is_required, "help_text": column.hint}
    if column.kind == DAY:
        return DateField(**told)
    if column.kind == FLAG:
        return forms.BooleanField(**(told | {"required": False}))
    if column.kind == CHOICE:
        return forms.ChoiceField(choices=[("", "Wybierz"), *((one, one) for one in column.choices)], **told)
    if column.kind in (MONEY, NUMBER):
        told["widget"] = forms.TextInput(attrs={"inputmode": "decimal"})
    if column.kind == LONG:
        told["widget"] = forms.Textarea
    field = forms.CharField(max_length=5000, **told)
    field.error_messages["required"] = f"Uzupełnij pole „{column.label}”."
    return field


class RowForm(forms.Form):
    """One row. `token` names it, so that a second click does not make a second row."""

    token = forms.CharField(widget=forms.HiddenInput, max_length=40)
    title = forms.CharField(
        label="Nazwa pozycji",
        max_length=300,
        help_text="Tak pozycja nazywa się na liście",
        error_messages={"required": "Wpisz nazwę pozycji."},
    )

    def __init__(self, *args, register: Register, row: RegisterRow | None = None, **kwargs):
        self.columns = [Column.of(one) for one in register.columns]
        self.register, self.row = register, row
        kwargs.setdefault("initial", self._initial(row))
        super().__init__(*args, **kwargs)
        for one in self.columns:
            self.fields[one.name] = _field(one)
        self.fields["file"] = forms.FileField(
            label="Plik",
            required=False,
            help_text="Na przykład tekst uchwały albo odwzorowanie petycji (PDF)",
        )
        self.fields["author"] = forms.CharField(
            label="Kto wytworzył informację lub odpowiada za jej treść",
            max_length=200,
            error_messages={"required": "Wpisz, kto wytworzył informację."},
        )
        self.fields["note"] = forms.CharField(
            label="Co się zmieniło i dlaczego", max_length=300, required=row is not None
        )

    @staticmethod
    def _initial(row: RegisterRow | None) -> dict[str, Any]:
        if row is None or row.current is None:
            return {"token": uuid4().hex}
        return {
            **row.current.values,
            "title": row.current.title,
            "author": row.current.author,
            "token": row.key,
        }

    def entry(self, *, file_id=None) -> Entry:
        """The checked values as the face of registers takes them."""
        data = self.cleaned_data
        kept = self.row.current.file_id if self.row and self.row.current else None
        return Entry(
            register=self.register.slug,
            key=self.row.key if self.row else f"recznie-{data['token']}",
            title=data["title"],
            values={one.name: data.get(one.name) for one in self.columns},
            dated_on=self._day(),
            source=self.row.current.source if self.row and self.row.current else "wpisano ręcznie",
            author=data["author"],
            link=self.row.current.link if self.row and self.row.current else "",
            file_id=file_id or kept,
            note=data["note"],
        )

    def _day(self) -> date:
        """The first required date of the row places it in time."""
        for one in self.columns:
            value = self.cleaned_data.get(one.name)
            if one.kind == DAY and one.is_required and isinstance(value, date):
                return value
        raise ValueError(f"{self.register.slug}: no required date")
