"""Which browsers are told of what."""

from powiat.offices.interventions.models import Subscription


def is_told(*, endpoint: str, report_id: int) -> bool:
    """Whether that browser is told of the report."""
    rows = Subscription.objects.filter(channel="push", endpoint=endpoint, report_id=report_id, ended_at=None)
    return bool(endpoint) and rows.exists()


def browsers_of(*, user_id: int | None, endpoint: str = "") -> int:
    """In how many browsers (or in that one) somebody is called to hazards."""
    rows = Subscription.objects.filter(channel="push", user_id=user_id, ended_at=None).exclude(user_id=None)
    return (rows.filter(endpoint=endpoint) if endpoint else rows).count()
