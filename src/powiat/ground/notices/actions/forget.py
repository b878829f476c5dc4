"""Forget: mails that hold personal data go when the office that wrote them says that their time is over."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q

from powiat.ground.notices.models import Mail


@transaction.atomic
def forget_mails(*, keys: Iterable[str]) -> int:
    """Remove the mails whose key is one of these, or begins with one that ends in a colon. How many went."""
    wanted = Q(pk=None)
    for key in keys:
        wanted |= Q(key__startswith=key) if key.endswith(":") else Q(key=key)
    count, _ = Mail.objects.filter(wanted).delete()
    return count
