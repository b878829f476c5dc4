"""Forget mail: somebody wants to be written to no more; his address goes, in letters sent and waiting too."""

from django.db import transaction

from powiat.ground.notices.models import Mail


@transaction.atomic
def forget_mail(*, key_prefix: str) -> int:
    """Delete the letters whose key begins so; returns how many. A job that waits for one finds nothing to send."""
    if len(key_prefix) < 8:
        raise ValueError("so short a key could be anybody's")
    deleted, _ = Mail.objects.filter(key__startswith=key_prefix).delete()
    return deleted
