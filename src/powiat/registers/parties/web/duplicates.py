"""Tidying: which entries may be one party, the preview of a merge and the merge itself."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.ground.ui.components.marks import tag
from powiat.ground.ui.listing import listing
from powiat.ground.ui.parts import Column, Table
from powiat.registers.parties.actions.entry import WrongParty
from powiat.registers.parties.actions.merge import MERGED_FIELDS, CannotMerge, call_distinct, merge
from powiat.registers.parties.data import PartyKind, PartyRef
from powiat.registers.parties.models import Party
from powiat.registers.parties.queries.duplicates import with_duplicates
from powiat.registers.parties.queries.find import get
from powiat.registers.parties.queries.rows import refs
from powiat.registers.parties.web.forms import MergeForm, label_of
from powiat.registers.parties.web.listing import KIND_TAGS


def duplicate_list(request: HttpRequest) -> HttpResponse:
    """Entries that share a number or a name with another one."""
    return render(request, "parties/duplicates.html", {"table": _table(refs(with_duplicates()))})


def _table(parties: list[PartyRef]) -> Table:
    return listing(
        "Wpisy, które mogą się powtarzać",
        [
            Column("name", "Nazwa", is_title=True),
            Column("kind", "Rodzaj"),
            Column("address", "Adres"),
            Column("contact", "Kontakt"),
        ],
        parties,
        cells=lambda one: {
            "name": one.name,
            "kind": tag(*KIND_TAGS[PartyKind(one.kind)]),
            "address": ", ".join(one.address_lines),
            "contact": one.phone_shown or one.email,
        },
        url=lambda one: reverse("party-card", args=[one.id]) + "#duplikaty",
        empty="Żadne wpisy nie powtarzają się.",
    )


def party_merge(request: HttpRequest, party_id: int, other_id: int) -> HttpResponse:
    """Both entries side by side; the clerk says which value is right, then they become one."""
    kept, dropped = _pair(party_id, other_id)
    form = MergeForm(request.POST if request.method == "POST" else None, differing=_differing(kept, dropped))
    if request.method == "POST" and form.is_valid():
        take = [field for field, right in form.cleaned_data.items() if right == "other"]
        try:
            party = merge(keep_id=party_id, drop_id=other_id, take=take, by=request.actor, now=timezone.now())
        except (CannotMerge, WrongParty) as refusal:
            messages.error(request, str(refusal))
            return redirect("party-card", party_id)
        messages.success(request, f"Połączono wpisy: {party.name}.")
        return redirect("party-card", party.id)
    agreed = [
        (label_of(field), _shown(kept, field) or _shown(dropped, field))
        for field in MERGED_FIELDS
        if field not in form.fields and (_shown(kept, field) or _shown(dropped, field))
    ]
    context = {"kept": kept, "form": form, "agreed": agreed, "can": kept.kind == dropped.kind}
    return render(request, "parties/merge.html", context)


@require_POST
def party_distinct(request: HttpRequest, party_id: int, other_id: int) -> HttpResponse:
    """The two are different parties: do not offer them again."""
    kept, other = _pair(party_id, other_id)
    call_distinct(one_id=kept.id, other_id=other.id, by=request.actor, now=timezone.now())
    messages.success(request, f"Zapisano: „{other.name}” to ktoś inny.")
    return redirect("party-card", party_id)


def _pair(party_id: int, other_id: int) -> tuple[PartyRef, PartyRef]:
    """The two entries; 404 when one is gone, merged already, or they are the same."""
    try:
        pair = get(party_id), get(other_id)
    except Party.DoesNotExist:
        raise Http404 from None
    if pair[0].id != party_id or pair[1].id != other_id or party_id == other_id:
        raise Http404
    return pair


def _differing(kept: PartyRef, dropped: PartyRef) -> dict[str, tuple[str, str]]:
    """The fields in which both entries say something and say it differently."""
    pairs = {field: (_shown(kept, field), _shown(dropped, field)) for field in MERGED_FIELDS}
    return {field: (own, other) for field, (own, other) in pairs.items() if own and other and own != other}


def _shown(party: PartyRef, field: str) -> str:
    if field == "address":
        return ", ".join(party.address_lines)
    if field == "phone":
        return party.phone_shown
    return party.pesel_masked if field == "pesel" else getattr(party, field)
