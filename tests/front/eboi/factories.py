"""Rows of eboi for tests; a sent matter is made by the verbs themselves (conftest)."""

from datetime import UTC, datetime, timedelta

import factory

from powiat.front.eboi.models import Draft

_HOUR = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)


class DraftFactory(factory.django.DjangoModelFactory):
    """An empty general letter, begun without an account."""

    class Meta:
        """One row of Draft."""

        model = Draft

    form_code = "pismo-ogolne"
    form_version = 1
    created_at = _HOUR
    changed_at = _HOUR
    expires_at = _HOUR + timedelta(days=30)
