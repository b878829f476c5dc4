"""Register: the registry enters a letter on paper or from an e-mail."""

import uuid

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from powiat.chancery.eod.actions.receive import receive
from powiat.chancery.eod.data import IncomingFile, IncomingLetter, Sender
from powiat.chancery.eod.permissions import Permission
from powiat.chancery.eod.web.forms import RegisterForm
from powiat.ground.files import api as files
from powiat.ground.files.data import DELIVERED, RejectedFile
from powiat.ground.kernel.access import needs
from powiat.ground.kernel.actor import Actor


@needs(Permission.LETTER_REGISTER)
def register_letter(request: HttpRequest) -> HttpResponse:
    """One page, from the first key to the number; a second click shows the same number."""
    if request.method != "POST":
        form = RegisterForm(initial={"key": uuid.uuid4()})
        form.fields["sender_name"].widget.attrs["autofocus"] = True
        return render(request, "eod/letter_register.html", {"form": form})
    form = RegisterForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            receipt = _register(form.cleaned_data, request.actor)
        except RejectedFile as rejected:
            form.add_error("files", rejected.message)
        else:
            word = "Zarejestrowano" if receipt.is_new else "To pismo jest już w rejestrze"
            messages.success(request, f"{word}: {receipt.rpw}.")
            if "next" in request.POST:
                return redirect("/biurko/pisma/nowe/")
            return redirect(f"/biurko/pisma/{receipt.letter_id}/")
    return render(request, "eod/letter_register.html", {"form": form}, status=422)


@transaction.atomic
def _register(data: dict, by: Actor):
    now = timezone.now()
    stored = [
        files.store(content=one, name=one.name, by=by, now=now, limits=DELIVERED) for one in data["files"]
    ]
    names = data["sender_name"].split()
    sender = None
    if data["sender_name"].strip():
        sender = Sender(
            name=" ".join(names),
            kind=data["sender_kind"],
            first_name=names[0] if data["sender_kind"] == "person" else "",
            last_name=" ".join(names[1:]) if data["sender_kind"] == "person" else "",
            street=data["street"],
            building=data["building"],
            premises=data["premises"],
            postal_code=data["postal_code"],
            town=data["town"],
        )
    letter = IncomingLetter(
        channel=data["channel"],
        subject=data["subject"],
        sender=sender,
        received_at=now,
        body=data["body"],
        sender_ref=data["sender_ref"],
        dated=data["dated"].isoformat() if data["dated"] else "",
        files=tuple(
            IncomingFile(one.name, "content" if first == 0 else "attachment", one.id)
            for first, one in enumerate(stored)
        ),
        idempotency_key=f"desk:{data['key']}",
    )
    return receive(letter, by=by, now=now)
