"""Articles from other programs: one request makes one page, however often it is repeated."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja import Header, Router, Schema, Status
from ninja.errors import HttpError
from pydantic import Field

from powiat.front.bip.actions.publish_once import publish_once
from powiat.front.bip.actions.write import Text
from powiat.front.bip.domain.checks import NotYet
from powiat.front.bip.models import Section
from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries.sections import section_id

articles = Router(tags=["BIP"])


class ExclusionIn(Schema):
    """Art. 8 ust. 5: all four or none."""

    scope: str = Field(min_length=1, max_length=500)
    legal_basis: str = Field(min_length=1, max_length=300)
    excluded_by: str = Field(min_length=1, max_length=200)
    in_interest_of: str = Field(min_length=1, max_length=300)


class ArticleIn(Schema):
    """A page to be published."""

    section: str = Field(max_length=120, description="Skrót działu, na przykład komunikaty")
    title: str = Field(min_length=1, max_length=300)
    body: str = Field(
        "", max_length=200_000, description="Tekst z prostym zapisem: ## nagłówek, - punkt, **grubo**"
    )
    created_by: str = Field(min_length=1, max_length=200, description="Kto wytworzył lub odpowiada za treść")
    created_at: date
    valid_to: date | None = None
    exclusion: ExclusionIn | None = None


class ArticleOut(Schema):
    """What was made."""

    id: int
    url: str
    version: int
    is_new: bool


class Problem(Schema):
    """Why not."""

    detail: str


@articles.post(
    "/articles", response={201: ArticleOut, 200: ArticleOut, 403: Problem, 409: Problem, 422: Problem}
)
def publish_article(
    request: HttpRequest,
    told: ArticleIn,
    idempotency_key: str = Header(min_length=8, max_length=80, alias="Idempotency-Key"),
) -> Status[dict]:
    """Publish; the same key answers with the first page."""
    actor = request.actor
    if not actor.may(Permission.PUBLISH):
        raise HttpError(403, "Nie masz uprawnień do publikowania w BIP.")
    try:
        section = section_id(told.section)
    except Section.DoesNotExist as wrong:
        raise HttpError(422, f"Nie ma działu „{told.section}”.") from wrong
    out = told.exclusion
    text = Text(
        section_id=section,
        title=told.title,
        body=told.body,
        author=told.created_by,
        made_on=told.created_at,
        expires_on=told.valid_to,
        exclusion_scope=out.scope if out else "",
        exclusion_basis=out.legal_basis if out else "",
        exclusion_by=out.excluded_by if out else "",
        exclusion_interest=out.in_interest_of if out else "",
    )
    try:
        article, is_new = publish_once(text=text, key=idempotency_key, by=actor, now=timezone.now())
    except NotYet as refused:
        raise HttpError(409, refused.message) from refused
    number = article.current.number if article.current else 0
    made = {"id": article.pk, "url": article.address, "version": number, "is_new": is_new}
    return Status(201 if is_new else 200, made)
