"""Keep row: one face for every register that the bulletin shows, whatever module it lives from."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from powiat.front.bip.actions.log import note
from powiat.front.bip.data import Entry
from powiat.front.bip.domain.columns import Column, WrongRow, clean, shown
from powiat.front.bip.domain.declarations import has_secret_part
from powiat.front.bip.models import Change, Register, RegisterRow, RegisterVersion
from powiat.ground.files import api as files
from powiat.ground.kernel.actor import Actor
from powiat.ground.pagecache import api as pagecache
from powiat.ground.search import api as search

ONLY_PUBLIC_PART = "oswiadczenia-majatkowe"
SECRET = "Plik zawiera część B oświadczenia (adresy), która nie jest jawna. Dołącz samą część A."  # noqa: S105


@transaction.atomic
def publish_register_row(*, entry: Entry, by: Actor, now: datetime) -> RegisterVersion:
    """Show a row, or its next wording. The same told twice makes nothing new. Raises WrongRow."""
    register = Register.objects.get(slug=entry.register)
    values = clean([Column.of(one) for one in register.columns], entry.values)
    _guard(entry)
    RegisterRow.objects.bulk_create(
        [RegisterRow(register=register, key=entry.key, dated_on=entry.dated_on)], ignore_conflicts=True
    )
    row = (
        RegisterRow.objects.select_for_update(of=("self",))
        .select_related("current", "register__section")
        .get(register=register, key=entry.key)
    )
    if row.current and not row.withdrawn_at and _is_same(row.current, entry, values):
        return row.current
    version = RegisterVersion.objects.create(
        row=row,
        number=(row.current.number if row.current else 0) + 1,
        title=entry.title[:300],
        values=values,
        dated_on=entry.dated_on,
        link=entry.link,
        file_id=entry.file_id,
        source=entry.source,
        publisher=settings.OFFICE["name"],
        author=entry.author or by.name,
        entered_by=by.name,
        note=entry.note[:300],
    )
    row.current, row.dated_on = version, entry.dated_on
    row.withdrawn_at, row.withdrawn_by, row.withdrawn_why = None, "", ""
    row.save()
    kind = Change.Kind.PUBLISHED if version.number == 1 else Change.Kind.CORRECTED
    _register(kind, row, version, by, entry.note)
    index_row(row, version)
    note(
        by=by,
        verb="bip.row.publish",
        what=("bip.row", row.pk),
        text=f"{register.title}: {kind.label}, {version.title} (wersja {version.number})",
        new={"register": register.slug, "key": entry.key, "version": version.number},
        now=now,
    )
    return version


def _is_same(version: RegisterVersion, entry: Entry, values: dict) -> bool:
    return (version.title, version.values, version.dated_on, version.link, version.file_id) == (
        entry.title[:300],
        values,
        entry.dated_on,
        entry.link,
        entry.file_id,
    )


def _guard(entry: Entry) -> None:
    """Usp art. 25c: of a declaration only part A is public."""
    if entry.register == ONLY_PUBLIC_PART and entry.file_id and has_secret_part(files.text(entry.file_id)):
        raise WrongRow({"file": SECRET})


@transaction.atomic
def withdraw_register_row(*, register: str, key: str, reason: str, by: Actor, now: datetime) -> None:
    """Take a row away; its address stays and says why. Twice is once."""
    row = (
        RegisterRow.objects.select_for_update(of=("self",))
        .select_related("current", "register__section")
        .get(register__slug=register, key=key, current__isnull=False)
    )
    if row.withdrawn_at or row.current is None:
        return
    row.withdrawn_at, row.withdrawn_by, row.withdrawn_why = now, by.name[:200], reason[:500]
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_why"])
    _register(Change.Kind.WITHDRAWN, row, row.current, by, reason)
    search.remove("bip", f"rejestr-{row.pk}")
    note(
        by=by,
        verb="bip.row.withdraw",
        what=("bip.row", row.pk),
        text=f"{row.register.title}: wycofano {row.current.title}. Powód: {reason}",
        new={"reason": reason},
        now=now,
    )


def index_row(row: RegisterRow, version: RegisterVersion) -> None:
    """A word of the row, or of its file, finds it."""
    columns = [Column.of(one) for one in row.register.columns if not one.get("internal")]
    words = [shown(one, version.values.get(one.name)) for one in columns]
    if version.file_id:
        words.append(files.text(version.file_id)[:200_000])
    search.put(
        search.Entry(
            kind="bip",
            ref=f"rejestr-{row.pk}",
            title=f"{row.register.title}: {version.title}",
            body="\n".join(filter(None, words)),
            marks=(),
            scopes=(search.PUBLIC,),
            url=row.address,
            at=version.published_at,
        )
    )


def _register(kind: str, row: RegisterRow, version: RegisterVersion, by: Actor, said: str) -> None:
    """In the register of changes, and seen by visitors at once."""
    pagecache.renew()
    Change.objects.create(
        kind=kind,
        row=row,
        section=row.register.section,
        title=f"{row.register.title}: {version.title}"[:300],
        section_title=row.register.section.title,
        by_name=by.name[:200],
        author=version.author,
        note=said[:500],
    )
