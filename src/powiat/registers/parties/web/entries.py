"""The card of a party, adding and changing one, and reading its PESEL."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from powiat.ground.kernel.nip import format_nip
from powiat.ground.ui.components.marks import copy, mark_text
from powiat.ground.ui.parts import Link, Moment
from powiat.registers.parties.actions.entry import create, update
from powiat.registers.parties.actions.reveal import reveal_pesel
from powiat.registers.parties.data import KIND_NAMES, PartyKind, PartyRef
from powiat.registers.parties.models import Party
from powiat.registers.parties.permissions import Permission, may_read_pesel
from powiat.registers.parties.queries import card as cards
from powiat.registers.parties.queries.duplicates import like
from powiat.registers.parties.web.forms import PartyForm
from powiat.registers.parties.web.listing import KIND_TAGS

KIND_TABS = {PartyKind.PERSON: "Osoba", PartyKind.COMPANY: "Firma lub organizacja", PartyKind.OFFICE: "Urząd"}


def party_card(request: HttpRequest, party_id: int) -> HttpResponse:
    """All we know of one party; a merged entry leads to the one it was merged into."""
    return _card(request, party_id)


@require_POST
@never_cache
def party_pesel(request: HttpRequest, party_id: int) -> HttpResponse:
    """The card with the whole PESEL. The reading is in the log, therefore it is a POST."""
    try:
        number = reveal_pesel(party_id, by=request.actor, now=timezone.now())
    except Party.DoesNotExist:
        raise Http404 from None
    return _card(request, party_id, pesel=number)


def _card(request: HttpRequest, party_id: int, pesel: str = "") -> HttpResponse:
    try:
        card = cards.card(party_id)
    except Party.DoesNotExist:
        raise Http404 from None
    if card.survivor_id is not None:
        messages.info(request, f"Wpis „{card.party.name}” został połączony z tym wpisem.")
        return redirect("party-card", card.survivor_id)
    moments = [Moment(one.title, one.at, one.by, one.text) for one in card.history]
    return render(
        request,
        "parties/card.html",
        {
            "card": card,
            "party": card.party,
            "kind_tag": KIND_TAGS[PartyKind(card.party.kind)],
            "facts": _facts(card.party, pesel),
            "contacts": _contacts(card.party),
            "has_hidden_pesel": bool(card.party.pesel_masked) and not pesel and may_read_pesel(request.actor),
            "moments": moments,
            "may_edit": request.actor.may(Permission.EDIT),
            "may_merge": request.actor.may(Permission.MERGE),
        },
    )


def _facts(party: PartyRef, pesel: str) -> list[tuple[str, object]]:
    facts: list[tuple[str, object]] = [("Rodzaj", KIND_NAMES[PartyKind(party.kind)])]
    if party.kind == PartyKind.PERSON:
        facts.append(("PESEL", mark_text(pesel or party.pesel_masked) if party.pesel_masked else "nieznany"))
    if party.kind != PartyKind.PERSON or party.nip:
        facts.append(("NIP", mark_text(format_nip(party.nip)) if party.nip else "nieznany"))
    for label, value in (("REGON", party.regon), ("KRS", party.krs)):
        if value:
            facts.append((label, mark_text(value)))
    return facts


def _contacts(party: PartyRef) -> list[tuple[str, object]]:
    return [
        ("Adres", ", ".join(party.address_lines) or "nieznany"),
        ("e-Doręczenia", copy(party.ade) if party.ade else "brak adresu"),
        ("E-mail", party.email or "brak"),
        ("Telefon", party.phone_shown or "brak"),
    ]


def party_add(request: HttpRequest) -> HttpResponse:
    """Enter a new party; when a like one is known, ask before a second entry is made."""
    kind = _kind(request, PartyKind.PERSON)
    form = PartyForm(request.POST or None, kind=kind)
    found = []
    if request.method == "POST" and form.is_valid():
        found = like(form.data_of_party) if "nowy" not in request.POST else []
        if not found:
            party = create(form.data_of_party, by=request.actor, now=timezone.now())
            messages.success(request, f"Dodano wpis „{party.name}”.")
            return redirect("party-card", party.id)
    context = {"form": form, "title": "Nowy interesant", "found": found, "back": reverse("party-list")}
    return render(
        request, "parties/form.html", context | {"kinds": _kinds(kind), "is_person": _is_person(kind)}
    )


def party_edit(request: HttpRequest, party_id: int) -> HttpResponse:
    """Change the data of a party."""
    try:
        card = cards.card(party_id)
    except Party.DoesNotExist:
        raise Http404 from None
    if card.survivor_id is not None:
        return redirect("party-card", card.survivor_id)
    kind = _kind(request, PartyKind(card.party.kind))
    form = PartyForm(request.POST or None, kind=kind, known=card.party)
    if request.method == "POST" and form.is_valid():
        data, keeps = form.data_of_party, form.keeps_pesel
        party = update(party_id, data, keep_pesel=keeps, by=request.actor, now=timezone.now())
        messages.success(request, f"Zapisano dane: {party.name}.")
        return redirect("party-card", party.id)
    context = {"form": form, "title": card.party.name, "doubts": card.doubts}
    back = reverse("party-card", args=[party_id])
    return render(
        request,
        "parties/form.html",
        context | {"back": back, "kinds": _kinds(kind), "is_person": _is_person(kind)},
    )


def _kind(request: HttpRequest, otherwise: PartyKind) -> PartyKind:
    asked = request.GET.get("rodzaj", "")
    return PartyKind(asked) if asked in KIND_TABS else otherwise


def _kinds(current: PartyKind) -> list[Link]:
    return [Link(label, f"?rodzaj={kind}", is_current=kind == current) for kind, label in KIND_TABS.items()]


def _is_person(kind: PartyKind) -> bool:
    return kind == PartyKind.PERSON
