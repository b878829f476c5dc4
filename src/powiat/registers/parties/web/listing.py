"""The list of parties with its search."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from powiat.ground.kernel.text_pl import counted
from powiat.ground.ui.components.marks import mark_text, tag
from powiat.ground.ui.listing import listing
from powiat.ground.ui.parts import Column, Table
from powiat.registers.parties.data import PartyKind, PartyRef
from powiat.registers.parties.permissions import Permission
from powiat.registers.parties.queries.find import matching
from powiat.registers.parties.queries.rows import refs
from powiat.registers.parties.web.forms import SearchForm

ON_PAGE = 40
KIND_TAGS = {
    PartyKind.PERSON: ("Osoba", "grey"),
    PartyKind.COMPANY: ("Firma", "blue"),
    PartyKind.OFFICE: ("Urząd", "teal"),
}


def party_list(request: HttpRequest) -> HttpResponse:
    """Parties that fit the search, by name."""
    form = SearchForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {"q": "", "rodzaj": ""}
    parties = matching(asked["q"])
    if asked["rodzaj"]:
        parties = parties.filter(kind=asked["rodzaj"])
    page = Paginator(parties, ON_PAGE).get_page(request.GET.get("strona"))
    return render(
        request,
        "parties/list.html",
        {
            "form": form,
            "page": page,
            "table": _table(refs(page.object_list), searched=bool(asked["q"] or asked["rodzaj"])),
            "count": counted(page.paginator.count, "interesant", "interesantów", "interesantów"),
            "may_edit": request.actor.may(Permission.EDIT),
            "may_merge": request.actor.may(Permission.MERGE),
        },
    )


def _table(parties: list[PartyRef], *, searched: bool) -> Table:
    return listing(
        "Interesanci",
        [
            Column("name", "Nazwa", is_title=True),
            Column("kind", "Rodzaj"),
            Column("address", "Adres"),
            Column("number", "NIP, REGON lub KRS", kind="mark"),
            Column("contact", "Kontakt"),
        ],
        parties,
        cells=lambda one: {
            "name": one.name,
            "kind": tag(*KIND_TAGS[PartyKind(one.kind)]),
            "address": ", ".join(one.address_lines),
            "number": mark_text(one.nip or one.regon or one.krs) if one.nip or one.regon or one.krs else "",
            "contact": one.phone_shown or one.email,
        },
        url=lambda one: reverse("party-card", args=[one.id]),
        empty="Nikt nie pasuje. Sprawdź pisownię albo wyczyść filtry."
        if searched
        else "Nie ma jeszcze interesantów.",
    )
