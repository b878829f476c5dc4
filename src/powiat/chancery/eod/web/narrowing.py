"""Narrowing: what is filtered in a list, shown so that it can be seen and taken off again."""

from collections.abc import Iterator

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, QueryDict

from powiat.ground.ui.parts import Link
from powiat.registers.parties import api as parties

SEES_PARTIES = "parties.read"
# What a new filter leaves as it is.
CARRIED = ("widok", "interesant", "sortuj", "kolumny", "zapisany")


def chosen(request: HttpRequest, form: forms.Form, party_name: str = "") -> list[Link]:
    """One link for each filter in use; following it takes that filter off and leaves the rest."""
    links = [Link(words, _without(request, name), icon="x") for name, words in _used(form, request.GET)]
    if party_name:
        links.append(Link(f"Interesant: {party_name}", _without(request, "interesant"), icon="x"))
    return links


def in_words(form: forms.Form, data: QueryDict) -> list[str]:
    """The filters in use, for reading."""
    return [words for _, words in _used(form, data)]


def _used(form: forms.Form, data: QueryDict) -> Iterator[tuple[str, str]]:
    for bound in form:
        if value := data.get(bound.html_name, "").strip():
            words = dict(getattr(bound.field, "choices", ())).get(value, value)
            yield bound.html_name, f"{bound.label}: {words}"


def kept(request: HttpRequest, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """What the form of filters carries along although it has no field for it."""
    return [(name, request.GET[name]) for name in names if request.GET.get(name)]


def party_in(request: HttpRequest) -> tuple[tuple[int, ...], str]:
    """The ids and the name of the party asked for in ?interesant=; who may not read parties asks in vain.

    An id that nobody bears narrows the list to nothing.
    """
    asked = request.GET.get("interesant", "")
    if not asked.isdecimal() or len(asked) > 18 or not request.actor.may(SEES_PARTIES):
        return (), ""
    try:
        return parties.ids_of(int(asked)), parties.get(int(asked)).label
    except ObjectDoesNotExist:
        return (-1,), "nie ma takiego"


def _without(request: HttpRequest, name: str) -> str:
    left = request.GET.copy()
    left.pop(name, None)
    left.pop("strona", None)
    return "?" + left.urlencode()
