"""Announce: make the file that dane.gov.pl fetches, and remember every resource it has ever named."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from powiat.front.bip.domain.harvest import md5, to_xml
from powiat.front.bip.models import OpenResource, OpenSnapshot
from powiat.front.bip.queries.open_data import datasets
from powiat.ground.pagecache import api as pagecache


@transaction.atomic
def announce(*, today: date, now: datetime) -> OpenSnapshot:
    """Made once a night, and whenever asked; unchanged content makes no new file.

    A new day also ends the showing of what is shown for some years only: pages kept in memory go.
    """
    pagecache.renew()
    found = datasets(today)
    for one in found:
        for resource in one.resources:
            OpenResource.objects.update_or_create(
                ext_ident=resource.ext_ident,
                defaults={
                    "dataset": one.slug,
                    "title": resource.title,
                    "description": resource.description,
                    "path": resource.path,
                    "data_on": resource.data_on,
                },
                create_defaults={
                    "dataset": one.slug,
                    "title": resource.title,
                    "description": resource.description,
                    "path": resource.path,
                    "data_on": resource.data_on,
                    "first_listed_at": now,
                },
            )
    xml = to_xml(found, settings.PUBLIC_ADDRESS)
    last = OpenSnapshot.objects.first()
    if last and last.md5 == md5(xml):
        return last
    return OpenSnapshot.objects.create(made_at=now, xml=xml, md5=md5(xml))
