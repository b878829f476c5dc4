"""Send in: pictures and words that came together. A repeated sending stores nothing twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.add_photo import add_photo
from powiat.offices.interventions.actions.check_report import MOST_PHOTOS, check
from powiat.offices.interventions.actions.report import report
from powiat.offices.interventions.data import NewReport, RejectedPhoto, Sent, StoredPhoto, WrongReport
from powiat.offices.interventions.models import Report


def send_in(*, new: NewReport, pictures: Sequence[tuple[BinaryIO, str]], by: Actor, now: datetime) -> Sent:
    """Words are checked before a picture is stored; pictures whose report is refused are swept later."""
    if Report.objects.filter(idempotency_key=new.idempotency_key).exists():
        return report(new=new, by=by, now=now)
    if len(pictures) + len(new.photos) > MOST_PHOTOS:
        raise WrongReport({"photos": f"Można dodać najwyżej {MOST_PHOTOS} zdjęć."})
    if pictures:
        _check_words(new, now)
    stored = keep_pictures(pictures=pictures, device=new.device, by=by, now=now)
    photos = (*new.photos, *(one.id for one in stored))
    sent = report(new=replace(new, photos=photos), by=by, now=now)
    return replace(sent, warnings=(*sent.warnings, *(one.warning for one in stored if one.warning)))


def keep_pictures(
    *, pictures: Sequence[tuple[BinaryIO, str]], device: str, by: Actor, now: datetime
) -> list[StoredPhoto]:
    """All of them, or WrongReport that names each bad one."""
    stored, wrong = [], []
    for content, name in pictures:
        try:
            stored.append(add_photo(content=content, name=name, by=by, now=now, device=device))
        except RejectedPhoto as error:
            wrong.append(error.message)
    if wrong:
        raise WrongReport({"photos": " ".join(wrong)})
    return stored


def _check_words(new: NewReport, now: datetime) -> None:
    text = new.text.strip() or "zdjęcie"
    check(replace(new, text=text), now)
