"""Frame: what every page of the rules has: the tabs above, the history beside, the form that keeps what was typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from powiat.ground.audit import api as audit
from powiat.ground.audit.data import Deed
from powiat.ground.ui.parts import Link, Moment
from powiat.offices.interventions.actions.keep import WrongRule
from powiat.offices.interventions.web.rules.forms import RuleForm

TABS = (
    ("categories", "Kategorie"),
    ("services", "Służby"),
    ("routing", "Kto dostaje"),
    ("whatif", "Co by się stało"),
    ("replies", "Gotowe odpowiedzi"),
    ("keys", "Klucze Open311"),
    ("retention", "Jak długo trzymamy"),
)
_VERBS = {"add": "Dodano", "change": "Zmieniono", "move": "Przesunięto", "remove": "Usunięto"}
_TONES = {"add": "green", "change": "blue", "move": "grey", "remove": "orange"}


@dataclass(frozen=True, slots=True)
class Group:
    """Fields of a form that belong together."""

    title: str
    fields: Sequence[BoundField]
    columns: int = 1


def tabs(current: str) -> list[Link]:
    """The parts of the rules."""
    return [Link(label, reverse(f"rules:{name}"), is_current=name == current) for name, label in TABS]


def groups(form: RuleForm, *parts: tuple[str, str, int]) -> list[Group]:
    """Groups of the form's fields by title, names (those that the form has) and number of columns."""
    return [
        Group(title, [form[name] for name in names.split() if name in form.fields], columns)
        for title, names, columns in parts
    ]


def history(kind: str, ref: object) -> list[Moment]:
    """Who changed what, the newest first."""
    return [_moment(deed) for deed in audit.deeds_of(f"interventions.{kind}", ref, 30)]


def _moment(deed: Deed) -> Moment:
    verb = deed.verb.rpartition(".")[2]
    old, new = deed.old or {}, deed.new or {}
    if verb == "add":
        lines = []
    else:
        lines = [f"{name}: {_short(old.get(name))} → {_short(value)}" for name, value in new.items()]
    return Moment(_VERBS.get(verb, verb), deed.at, deed.by_name, "\n".join(lines), _TONES.get(verb, "grey"))


def _short(value: Any) -> str:
    words = (
        {True: "tak", False: "nie", None: "—", "": "—"}.get(value)
        if isinstance(value, bool | str | None)
        else None
    )
    found = words or str(value)
    return found if len(found) <= 80 else found[:79] + "…"


def form_page(
    request: HttpRequest,
    form: RuleForm,
    *,
    keep: Callable[[], object],
    page: dict[str, Any],
    parts: Sequence[tuple[str, str, int]],
    done: str,
    leads_to: str,
) -> HttpResponse:
    """Show the form, or do its action once; what was typed stays when something is wrong."""
    if request.method == "POST" and form.is_valid():
        try:
            keep()
        except WrongRule as wrong:
            form.complain(wrong.errors)
        else:
            messages.success(request, done)
            return redirect(leads_to)
    context = {"form": form, "groups": groups(form, *parts), "now": timezone.now(), **page}
    status = 422 if form.errors else 200
    return render(request, "interventions/rules_form.html", context, status=status)
