"""Create account: the office makes clerks; the demo county makes residents too."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction

from powiat.ground.accounts.models import User
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def create_account(
    *,
    kind: str,
    username: str,
    email: str,
    first_name: str,
    last_name: str,
    by: Actor,
    now: datetime,
    password: str | None = None,
    password_hash: str = "",
    phone: str = "",
) -> int:
    """Make an account with a confirmed e-mail; returns its id. Without a password nobody can enter yet.

    `password_hash` is one made before: the demo county hashes its one password once.
    """
    user = User(
        kind=User.Kind(kind),
        username=username,
        email=email.lower(),
        first_name=first_name,
        last_name=last_name,
        phone=phone,
    )
    if password_hash:
        user.password = password_hash
    else:
        user.set_password(password)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    audit.record(
        by=by,
        verb="accounts.user.create",
        what=("accounts.user", user.pk),
        new={"kind": kind, "username": username},
        now=now,
    )
    return user.pk
