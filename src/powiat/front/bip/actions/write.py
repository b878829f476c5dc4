"""Write: keep what an editor writes, before anybody else sees it."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from powiat.front.bip.actions.log import note
from powiat.front.bip.models import Article, Draft, Publication
from powiat.ground.kernel.actor import Actor


class ChangedMeanwhile(Exception):
    """Somebody else saved the draft after this editor had opened it."""

    def __init__(self, by_name: str) -> None:
        super().__init__(by_name)
        self.message = (
            f"W tym czasie szkic zapisał ktoś inny ({by_name}). Twój tekst jest poniżej i nic z niego nie zginęło. "
            "Porównaj go z podglądem szkicu; jeśli zapiszesz jeszcze raz, zastąpi tamtą wersję."
        )


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it is written: `files` are (file id, title) in order."""

    section_id: int
    title: str
    body: str
    author: str
    made_on: date
    note: str = ""
    expires_on: date | None = None
    exclusion_scope: str = ""
    exclusion_basis: str = ""
    exclusion_by: str = ""
    exclusion_interest: str = ""
    files: tuple[tuple[UUID, str], ...] = ()


@transaction.atomic
def write_draft(
    *,
    text: Text,
    by: Actor,
    now: datetime,
    draft_id: int | None = None,
    seen_revision: int | None = None,
    publication_id: int | None = None,
) -> Draft:
    """Make a draft or change it. Raises ChangedMeanwhile when another hand saved it since `seen_revision`.

    A changed text has to be checked again: what was approved or planned is no longer.
    """
    draft = Draft.objects.select_for_update(of=("self",)).get(pk=draft_id) if draft_id else Draft()
    if seen_revision is not None and draft_id and draft.revision != seen_revision:
        raise ChangedMeanwhile(draft.changed_by)
    values = asdict(text)
    values["files"] = [[str(file_id), title] for file_id, title in text.files]
    for name, value in values.items():
        setattr(draft, name, value)
    draft.changed_at, draft.changed_by, draft.changed_by_id = now, by.name, by.user_id
    draft.revision += 1
    draft.publication_id = draft.publication_id or publication_id
    draft.state, draft.approved_at, draft.approved_by = Draft.State.WRITING, None, ""
    draft.publish_at, draft.planned_by, draft.planned_by_id = None, "", None
    draft.save()
    note(
        by=by,
        verb="bip.draft.write",
        what=("bip.draft", draft.pk),
        text=f"Zapisano szkic: {draft.title}",
        new={"title": draft.title, "section": draft.section_id},
        now=now,
    )
    return draft


@transaction.atomic
def start_correction(
    *, article_id: int, by: Actor, now: datetime, remark: str = "", origin: str = ""
) -> Draft:
    """A draft of the next wording, filled with the present one; the one begun already when there is one."""
    article = Article.objects.select_for_update(of=("self",)).get(pk=article_id, withdrawn_at=None)
    begun = Draft.objects.filter(article=article).first()
    if begun:
        if remark and remark != begun.remark:
            begun.remark, begun.origin = remark[:500], origin[:200]
            begun.save(update_fields=["remark", "origin"])
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
        expires_on=version.expires_on,
        exclusion_scope=version.exclusion_scope,
        exclusion_basis=version.exclusion_basis,
        exclusion_by=version.exclusion_by,
        exclusion_interest=version.exclusion_interest,
        files=[[str(one.file_id), one.title] for one in version.files.all()],
        changed_at=now,
        changed_by=by.name,
        changed_by_id=by.user_id,
        remark=remark[:500],
        origin=origin[:200],
    )
    note(
        by=by,
        verb="bip.draft.start",
        what=("bip.draft", draft.pk),
        text=f"Rozpoczęto poprawkę: {draft.title}",
        new={"article": article.pk},
        now=now,
    )
    return draft


@transaction.atomic
def discard_draft(*, draft_id: int, by: Actor, now: datetime) -> None:
    """Throw a draft away. Nothing published is touched."""
    draft = Draft.objects.select_for_update(of=("self",)).get(pk=draft_id)
    note(
        by=by,
        verb="bip.draft.discard",
        what=("bip.draft", draft.pk),
        text=f"Usunięto szkic: {draft.title}",
        old={"title": draft.title},
        now=now,
    )
    if draft.publication_id:
        Publication.objects.filter(pk=draft.publication_id).update(state=Publication.State.CHECKING)
    draft.delete()
