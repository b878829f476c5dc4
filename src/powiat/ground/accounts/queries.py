"""Questions to accounts."""

from collections.abc import Iterable

from powiat.ground.accounts.data import Contact
from powiat.ground.accounts.models import User


def contacts(user_ids: Iterable[int]) -> dict[int, Contact]:
    """How to reach these people; closed accounts are left out."""
    people = User.objects.filter(pk__in=list(user_ids), is_active=True)
    return {
        user.pk: Contact(user.pk, str(user), user.email, user.phone, user.wants_mail, user.is_clerk)
        for user in people
    }
