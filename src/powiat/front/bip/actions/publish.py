"""Publish: a draft becomes a version that never changes, and the register of changes says so."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from powiat.front.bip.actions.guard import guard_copy, publication_of
from powiat.front.bip.actions.index import index_article
from powiat.front.bip.actions.log import note
from powiat.front.bip.domain.checks import NotYet, why_not_published
from powiat.front.bip.domain.redact import CannotRedact
from powiat.front.bip.events import PagePublished, PageWithdrawn
from powiat.front.bip.models import Article, Change, Draft, Publication, Version, VersionFile
from powiat.front.bip.queries.attachments import checked
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox
from powiat.ground.pagecache import api as pagecache
from powiat.ground.search import api as search

SAME = (
    "title",
    "body",
    "author",
    "made_on",
    "note",
    "expires_on",
    "exclusion_scope",
    "exclusion_basis",
    "exclusion_by",
    "exclusion_interest",
)


@transaction.atomic
def publish_draft(*, draft_id: int, by: Actor, now: datetime, idempotency_key: str | None = None) -> Version:
    """Art. 8 ust. 6 u.d.i.p.: the wording with both persons and both times; the hour is the database's own.

    Raises NotYet when four eyes are asked for and nobody has approved, CannotRedact when words taken out of a
    document of the chancery came back.
    """
    draft = (
        Draft.objects.select_for_update(of=("self",))
        .select_related("section", "article", "publication")
        .get(pk=draft_id)
    )
    reason = why_not_published(
        four_eyes=settings.BIP_FOUR_EYES, is_approved=draft.state == Draft.State.APPROVED
    )
    if reason:
        raise NotYet(reason)
    behind = publication_of(draft)
    if behind:
        guard_copy(behind, draft)
    article = draft.article or Article(idempotency_key=idempotency_key)
    if article.withdrawn_at:
        raise Article.DoesNotExist
    if draft.publication:
        article.document_id, article.case_mark = draft.publication.document_id, draft.publication.case_mark
    article.section, article.expired_at = draft.section, None
    article.save()
    version = _version(article, draft, by)
    article.current = version
    article.save(update_fields=["current"])
    kind = Change.Kind.PUBLISHED if version.number == 1 else Change.Kind.CORRECTED
    _register(kind, article, version, by, draft.note)
    publication = draft.publication
    draft.delete()
    if publication:
        publication.state, publication.article = Publication.State.PUBLISHED, article
        publication.save(update_fields=["state", "article"])
    version.refresh_from_db()
    index_article(article.pk)
    note(
        by=by,
        verb="bip.article.publish",
        what=("bip.article", article.pk),
        text=f"{kind.label.capitalize()}: {version.title} (wersja {version.number})",
        new={"version": version.number, "title": version.title},
        now=now,
    )
    outbox.publish(
        PagePublished(
            article.pk,
            version.number,
            version.title,
            article.address,
            article.document_id,
            version.published_at,
        )
    )
    return version


def _version(article: Article, draft: Draft, by: Actor) -> Version:
    version = Version.objects.create(
        article=article,
        number=(article.current.number if article.current else 0) + 1,
        section_title=draft.section.title,
        publisher=settings.OFFICE["name"],
        entered_by=by.name,
        entered_by_id=by.user_id,
        **{name: getattr(draft, name) for name in SAME},
    )
    found = checked([file_id for file_id, _ in draft.files])
    VersionFile.objects.bulk_create(
        VersionFile(
            version=version,
            file_id=file_id,
            title=title,
            position=place,
            is_accessible=found[file_id].is_accessible if found[file_id] else None,
            faults=list(found[file_id].faults) if found[file_id] else [],
        )
        for place, (file_id, title) in enumerate(draft.files, 1)
    )
    return version


@transaction.atomic
def withdraw(*, article_id: int, reason: str, by: Actor, now: datetime) -> None:
    """Take the content away; the page stays, saying when, who and why."""
    article = Article.objects.select_for_update(of=("self",)).get(pk=article_id, withdrawn_at=None)
    if article.current is None:
        raise Article.DoesNotExist
    article.withdrawn_at, article.withdrawn_by, article.withdrawn_why = now, by.name[:200], reason
    article.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_why"])
    Draft.objects.filter(article=article).delete()
    _register(Change.Kind.WITHDRAWN, article, article.current, by, reason)
    search.remove("bip", str(article.pk))
    note(
        by=by,
        verb="bip.article.withdraw",
        what=("bip.article", article.pk),
        text=f"Wycofano: {article.current.title}. Powód: {reason}",
        new={"reason": reason},
        now=now,
    )
    outbox.publish(
        PageWithdrawn(article.pk, article.current.title, article.address, article.document_id, now)
    )


def publish_due(*, now: datetime) -> int:
    """Publish what was planned and whose hour has come, in the name of the person who planned it."""
    done = 0
    for row in Draft.objects.filter(publish_at__lte=now).order_by("publish_at"):
        by = Actor(user_id=row.planned_by_id, name=row.planned_by)
        try:
            publish_draft(draft_id=row.pk, by=by, now=now)
        except (NotYet, CannotRedact, Draft.DoesNotExist, Article.DoesNotExist):
            continue
        done += 1
    return done


@transaction.atomic
def expire_due(*, by: Actor, today: date, now: datetime) -> int:
    """Move pages whose last day has passed among the archival ones. They stay readable, marked as such."""
    found = Article.objects.select_for_update(of=("self",)).filter(
        current__expires_on__lt=today, expired_at=None, withdrawn_at=None
    )
    number = 0
    for article in found.select_related("current", "section"):
        article.expired_at = now
        article.save(update_fields=["expired_at"])
        said = f"Ostatni dzień ważności: {article.current.expires_on:%d.%m.%Y}"
        _register(Change.Kind.EXPIRED, article, article.current, by, said)
        note(
            by=by,
            verb="bip.article.expire",
            what=("bip.article", article.pk),
            text=f"Przeniesiono do archiwalnych: {article.current.title}",
            now=now,
        )
        number += 1
    return number


def _register(kind: str, article: Article, version: Version, by: Actor, said: str) -> None:
    """In the register, and seen by visitors at once."""
    pagecache.renew()
    Change.objects.create(
        kind=kind,
        article=article,
        version=version,
        section=article.section,
        title=version.title,
        section_title=version.section_title,
        by_name=by.name,
        author=version.author,
        note=said,
    )
