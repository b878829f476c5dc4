"""Seal: press the office's seal on a PDF and write down that it was done."""

import hashlib
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from powiat.chancery.signing.domain.authority import WARNING
from powiat.chancery.signing.domain.keys import read_signer
from powiat.chancery.signing.domain.seal import seal
from powiat.chancery.signing.models import SealUse
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor, system
from powiat.ground.ui import pdf


@transaction.atomic
def seal_pdf(
    content: bytes,
    *,
    reason: str,
    now: datetime,
    by: Actor | None = None,
    what: tuple[str, object] = ("", ""),
) -> bytes:
    """The PDF with the office's PAdES seal and a visible block, or SealUnavailable.

    `by` is who pressed the seal (the system itself when left out), `what` the sealed thing (kind, id).
    The caller has asked its own permission to seal; here every use becomes a row and a line in the log.
    """
    by = by or system("Pieczęć urzędu")
    keys = Path(settings.KEYS)
    signer, clock = read_signer(keys, "seal"), read_signer(keys, "clock")
    subject = signer.signing_cert.subject.native
    block = pdf.render(
        "signing/seal_block.html",
        {
            "reason": reason,
            "now": now,
            "serial": format(signer.signing_cert.serial_number, "x")[-12:],
            "is_trial": WARNING in str(subject.get("organizational_unit_name")),
            "warning": WARNING,
        },
        title="Pieczęć elektroniczna",
    )
    sealed = seal(
        content,
        signer=signer,
        clock=DummyTimeStamper(clock.signing_cert, clock.signing_key, clock.cert_registry, fixed_dt=now),
        block=block,
        reason=reason,
        place=settings.OFFICE["town"],
        now=now,
    )
    kind, ref = what
    use = SealUse.objects.create(
        sealed_at=now,
        by_user_id=by.user_id,
        by_name=by.name[:200],
        reason=reason[:300],
        kind=kind,
        ref=str(ref),
        sha256_before=hashlib.sha256(content).hexdigest(),
        sha256_after=hashlib.sha256(sealed).hexdigest(),
        certificate=format(signer.signing_cert.serial_number, "x"),
    )
    audit.record(
        by=by,
        verb="signing.seal.use",
        what=("signing.seal_use", use.pk),
        new={"reason": reason, "kind": kind, "ref": str(ref), "sha256": use.sha256_after},
        now=now,
    )
    return sealed
