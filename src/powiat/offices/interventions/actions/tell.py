"""Tell: those who follow a report hear that it went on: its number and where to look, nothing else."""

from datetime import datetime

from django.conf import settings
from django.db.models import Q

from powiat.ground.notices import api as notices
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Report, Subscription


def followers_of(report: Report, channel: str) -> list[Subscription]:
    """Confirmed wishes about this report, its gmina, its category or both."""
    mine = Q(report=report)
    if report.visibility != Report.Visibility.PRIVATE:
        area = Q(gmina_terc=report.gmina_terc) | Q(gmina_terc="")
        kind = Q(category=report.category_id) | Q(category=None)
        mine |= Q(report=None) & area & kind & ~Q(gmina_terc="", category=None)
    rows = Subscription.objects.filter(mine, channel=channel, ended_at=None).exclude(confirmed_at=None)
    return list(rows)


def tell_by_mail(*, report_id: int, stage: str, at: datetime) -> int:
    """One mail each; hearing the same twice writes none."""
    report = Report.objects.select_related("category").get(pk=report_id)
    told = 0
    for one in followers_of(report, "email"):
        told += notices.mail(
            to=one.endpoint,
            subject=f"Zgłoszenie {report.number}: {Stage(stage).words}",
            template="interventions/mail/changed",
            context={
                "number": report.number,
                "stage": Stage(stage).words,
                "link": f"{settings.PUBLIC_ADDRESS}/interwencje/status/?numer={report.number}",
                "end": f"{settings.PUBLIC_ADDRESS}/interwencje/powiadomienia/koniec/{one.pk}/",
            },
            key=f"interventions.changed:{one.pk}:{report.pk}:{at.isoformat()}",
        )
    return told
