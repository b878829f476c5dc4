"""What is known of forms."""

from functools import lru_cache

from powiat.chancery.eforms.data import FormCard
from powiat.chancery.eforms.domain.definition import Definition, read
from powiat.chancery.eforms.models import FormVersion, VersionState


class UnknownForm(LookupError):
    """There is no such form, or no such version of it."""


@lru_cache(maxsize=256)
def _compiled(pk: int, digest: str, state: str) -> Definition:
    """A version compiled once for the process: `digest` is in the key, because a draft may change."""
    return read(FormVersion.objects.get(pk=pk).body, state=state)


def find_definition(code: str, version: int | None = None) -> Definition:
    """The named version in any state, or the newest published one."""
    rows = FormVersion.objects.filter(form__code=code)
    rows = rows.filter(version=version) if version else rows.filter(state=VersionState.PUBLISHED)
    row = rows.order_by("-version").values_list("pk", "digest", "state").first()
    if row is None:
        raise UnknownForm(code)
    return _compiled(*row)


def list_published() -> tuple[FormCard, ...]:
    """The newest published version of every form that stands in the list of services, by title."""
    rows = (
        FormVersion.objects.filter(state=VersionState.PUBLISHED)
        .select_related("form")
        .order_by("form_id", "-version")
        .distinct("form_id")
    )
    cards = [
        FormCard(
            row.form.code, row.version, row.title, row.body["summary"], row.body["identity"], row.published_at
        )
        for row in rows
        if row.body.get("listed", True)
    ]
    return tuple(sorted(cards, key=lambda card: card.title))


def list_versions() -> list[FormVersion]:
    """All versions of all forms, newest first within a form."""
    return list(FormVersion.objects.select_related("form").order_by("form__code", "-version").defer("body"))
