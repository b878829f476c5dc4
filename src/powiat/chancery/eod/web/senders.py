"""Senders: while the registry types a name, those it may be are offered; one key puts the whole address in."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from powiat.chancery.eod.permissions import Permission
from powiat.chancery.eod.web.forms import RegisterForm
from powiat.ground.kernel.access import needs
from powiat.registers.parties import api as parties

SHOWN = 6
SHORTEST = 3


@needs(Permission.LETTER_REGISTER)
@require_safe
def suggest_senders(request: HttpRequest) -> HttpResponse:
    """A list of parties whose name fits; with ?wybrany= the fields of the sender filled in."""
    chosen = request.GET.get("wybrany", "")
    if chosen.isdecimal() and len(chosen) < 18:
        party = _party(int(chosen))
        form = RegisterForm(initial=_initial(party) if party else {})
        # The keyboard goes on from the last field of the sender.
        form.fields["sender_ref"].widget.attrs["autofocus"] = True
        return render(request, "eod/_sender_fields.html", {"form": form, "is_chosen": party is not None})
    text = request.GET.get("sender_name", "").strip()
    found = parties.find(text, SHOWN) if len(text) >= SHORTEST else []
    return render(request, "eod/_senders.html", {"found": found, "asked": len(text) >= SHORTEST})


def _party(party_id: int):
    try:
        return parties.get(party_id)
    except ObjectDoesNotExist:
        return None


def _initial(party) -> dict[str, str]:
    return {
        "sender_kind": party.kind,
        "sender_name": party.name,
        "street": party.address.street,
        "building": party.address.building,
        "premises": party.address.premises,
        "postal_code": party.address.postal_code,
        "town": party.address.town,
    }
