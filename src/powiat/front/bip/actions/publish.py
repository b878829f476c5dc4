"""Publish: a draft becomes a version that never changes, and the register of changes says so."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from powiat.front.bip.actions.index import index_article
from powiat.front.bip.events import PagePublished, PageWithdrawn
from powiat.front.bip.models import Article, Change, Draft, Version, VersionFile
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox
from powiat.ground.pagecache import api as pagecache
from powiat.ground.search import api as search


@transaction.atomic
def publish_draft(
    *, draft_id: int, by: Actor, now: datetime, document_id: int | None = None, case_mark: str = ""
) -> Version:
    """Art. 8 ust. 6 u.d.i.p.: the wording with both persons and both times; the hour is the database's own."""
    draft = (
        Draft.objects.select_for_update(of=("self",)).select_related("section", "article").get(pk=draft_id)
    )
    article = draft.article or Article(document_id=document_id, case_mark=case_mark)
    if article.withdrawn_at:
        raise Article.DoesNotExist
    article.section = draft.section
    article.save()
    version = Version.objects.create(
        article=article,
        number=(article.current.number if article.current else 0) + 1,
        title=draft.title,
        body=draft.body,
        author=draft.author,
        made_on=draft.made_on,
        note=draft.note,
        exclusion_scope=draft.exclusion_scope,
        exclusion_basis=draft.exclusion_basis,
        exclusion_by=draft.exclusion_by,
        exclusion_interest=draft.exclusion_interest,
        section_title=draft.section.title,
        publisher=settings.OFFICE["name"],
        entered_by=by.name,
        entered_by_id=by.user_id,
    )
    VersionFile.objects.bulk_create(
        VersionFile(version=version, file_id=file_id, title=title, position=place)
        for place, (file_id, title) in enumerate(draft.files, 1)
    )
    article.current = version
    article.save(update_fields=["current"])
    kind = Change.Kind.PUBLISHED if version.number == 1 else Change.Kind.CORRECTED
    _register(kind, article, version, by, draft.note)
    draft.delete()
    version.refresh_from_db()
    index_article(article.pk)
    audit.record(
        by=by,
        verb="bip.article.publish",
        what=("bip.article", article.pk),
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
    audit.record(
        by=by, verb="bip.article.withdraw", what=("bip.article", article.pk), new={"reason": reason}, now=now
    )
    outbox.publish(
        PageWithdrawn(article.pk, article.current.title, article.address, article.document_id, now)
    )


def _register(kind: str, article: Article, version: Version, by: Actor, note: str) -> None:
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
        note=note,
    )
