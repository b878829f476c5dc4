"""Write: keep what an editor writes, before anybody else sees it."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from powiat.front.bip.models import Article, Draft
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it is written: `files` are (file id, title) in order."""

    section_id: int
    title: str
    body: str
    author: str
    made_on: date
    note: str = ""
    exclusion_scope: str = ""
    exclusion_basis: str = ""
    exclusion_by: str = ""
    exclusion_interest: str = ""
    files: tuple[tuple[UUID, str], ...] = ()


@transaction.atomic
def write_draft(*, text: Text, by: Actor, now: datetime, draft_id: int | None = None) -> Draft:
    """Make a draft or change it."""
    draft = Draft.objects.select_for_update(of=("self",)).get(pk=draft_id) if draft_id else Draft()
    values = asdict(text)
    values["files"] = [[str(file_id), title] for file_id, title in text.files]
    for name, value in values.items():
        setattr(draft, name, value)
    draft.changed_at, draft.changed_by = now, by.name
    draft.save()
    audit.record(
        by=by,
        verb="bip.draft.write",
        what=("bip.draft", draft.pk),
        new={"title": draft.title, "section": draft.section_id},
        now=now,
    )
    return draft


@transaction.atomic
def start_correction(*, article_id: int, by: Actor, now: datetime) -> Draft:
    """A draft of the next wording, filled with the present one; the one begun already when there is one."""
    article = Article.objects.select_for_update(of=("self",)).get(pk=article_id, withdrawn_at=None)
    begun = Draft.objects.filter(article=article).first()
    if begun:
        return begun
    version = article.current
    if version is None:
        raise Article.DoesNotExist
    draft = Draft.objects.create(
        article=article,
        section_id=article.section_id,
        title=version.title,
        body=version.body,
        author=version.author,
        made_on=version.made_on,
        exclusion_scope=version.exclusion_scope,
        exclusion_basis=version.exclusion_basis,
        exclusion_by=version.exclusion_by,
        exclusion_interest=version.exclusion_interest,
        files=[[str(one.file_id), one.title] for one in version.files.all()],
        changed_at=now,
        changed_by=by.name,
    )
    audit.record(
        by=by, verb="bip.draft.start", what=("bip.draft", draft.pk), new={"article": article.pk}, now=now
    )
    return draft


@transaction.atomic
def discard_draft(*, draft_id: int, by: Actor, now: datetime) -> None:
    """Throw a draft away. Nothing published is touched."""
    draft = Draft.objects.select_for_update(of=("self",)).get(pk=draft_id)
    audit.record(
        by=by, verb="bip.draft.discard", what=("bip.draft", draft.pk), old={"title": draft.title}, now=now
    )
    draft.delete()
