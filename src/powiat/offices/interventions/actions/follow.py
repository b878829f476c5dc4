"""Follow: people who want to hear more. An e-mail counts only after its owner has pressed the button of the mail."""

import secrets
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.db.models import F

from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import PushMessage
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.ids import digest_of
from powiat.ground.notices import api as notices
from powiat.offices.interventions.actions import flood
from powiat.offices.interventions.domain.number import device_digest
from powiat.offices.interventions.models import Category, Report, Subscription
from powiat.offices.interventions.permissions import Permission, require
from powiat.offices.interventions.queries.rules import secret_key

MOST_SIGNS = 1000
_COUNT_ONCE = """
insert into interventions_affected (report_id, device_digest, at) values (%s, %s, %s)
on conflict (report_id, device_digest) do nothing
"""


@transaction.atomic
def subscribe(
    *,
    channel: str,
    endpoint: str,
    now: datetime,
    report_id: int | None = None,
    gmina_terc: str = "",
    category: str = "",
    user_id: int | None = None,
    keys: dict | None = None,
    language: str = "pl",
) -> Subscription:
    """Keep the wish, once. A push endpoint is its own proof (the browser asked its owner); an e-mail is confirmed."""
    if channel == "email":
        try:
            validate_email(endpoint)
        except ValidationError as error:
            raise ValidationError("Wpisz poprawny adres e-mail, na przykład nazwa@domena.pl.") from error
    elif channel != "push" or len(endpoint) > MOST_SIGNS or _trouble(endpoint, keys or {}):
        raise ValidationError("Ta przeglądarka nie przyjmuje powiadomień. Podaj adres e-mail.")
    kind = Category.objects.filter(service_code=category).first() if category else None
    token = secrets.token_hex(20)
    row, is_new = Subscription.objects.get_or_create(
        report_id=report_id,
        gmina_terc=gmina_terc,
        category=kind,
        user_id=user_id,
        channel=channel,
        endpoint=endpoint,
        defaults={
            "keys": keys or {},
            "token_digest": digest_of(token, key=secret_key()),
            "language": language,
            "created_at": now,
            "confirmed_at": now if channel == "push" else None,
        },
    )
    if not is_new:
        row.keys, row.ended_at = keys or row.keys, None
        row.token_digest = (
            digest_of(token, key=secret_key()) if row.confirmed_at is None else row.token_digest
        )
        row.save(update_fields=["keys", "ended_at", "token_digest"])
    if channel == "email" and row.confirmed_at is None:
        _ask_to_confirm(row, token, now)
    return row


def _trouble(endpoint: str, keys: dict) -> str:
    return gateways.push().trouble(PushMessage(endpoint, keys.get("p256dh", ""), keys.get("auth", "")))


@transaction.atomic
def follow_by_push(
    *, report_id: int, endpoint: str, keys: dict, network: str, now: datetime, language: str = "pl"
) -> Subscription:
    """A browser follows a report. Counted by network: nobody makes us call thousands of invented addresses."""
    flood.count(kind="push", digest=device_digest("push", network, key=secret_key()), now=now)
    return subscribe(
        channel="push", endpoint=endpoint, keys=keys, report_id=report_id, language=language, now=now
    )


@transaction.atomic
def call_me(*, endpoint: str, keys: dict, by: Actor, now: datetime) -> Subscription:
    """Whoever may be called to hazards wishes it in this browser; a browser belongs to the one who asked last."""
    require(by, Permission.HAZARD)
    Subscription.objects.filter(channel="push", endpoint=endpoint).exclude(user_id=None).exclude(
        user_id=by.user_id
    ).delete()
    return subscribe(channel="push", endpoint=endpoint, keys=keys, user_id=by.user_id, now=now)


@transaction.atomic
def call_me_no_more(*, endpoint: str, by: Actor) -> bool:
    """In this browser."""
    count, _ = Subscription.objects.filter(channel="push", endpoint=endpoint, user_id=by.user_id).delete()
    return count > 0


def _ask_to_confirm(row: Subscription, token: str, now: datetime) -> None:
    """One mail a day for one wish: nobody floods a stranger's box."""
    notices.mail(
        to=row.endpoint,
        subject="Potwierdź powiadomienia o zgłoszeniach",
        template="interventions/mail/confirm",
        context={"link": f"{settings.PUBLIC_ADDRESS}/interwencje/powiadomienia/{token}/"},
        key=f"interventions.confirm:{row.pk}:{now:%Y-%m-%d}",
    )


def subscription_of(token: str) -> Subscription | None:
    """The wish behind a mail's link; looking at it changes nothing."""
    digest = digest_of(token[:100], key=secret_key())
    return Subscription.objects.filter(token_digest=digest).select_related("report", "category").first()


@transaction.atomic
def confirm_subscription(*, token: str, now: datetime) -> bool:
    """The button was pressed (POST). A second press changes nothing."""
    row = subscription_of(token)
    if row is None:
        return False
    if row.confirmed_at is None or row.ended_at is not None:
        row.confirmed_at, row.ended_at = row.confirmed_at or now, None
        row.save(update_fields=["confirmed_at", "ended_at"])
    return True


@transaction.atomic
def unsubscribe(*, now: datetime, token: str = "", endpoint: str = "", report_id: int | None = None) -> bool:
    """By the mail's link, or by the browser's own endpoint; its address is forgotten at once."""
    if token:
        rows = Subscription.objects.filter(token_digest=digest_of(token[:100], key=secret_key()))
    else:
        rows = Subscription.objects.filter(channel="push", endpoint=endpoint)
        rows = rows.filter(report_id=report_id) if report_id else rows
    count, _ = rows.delete()
    return count > 0


@transaction.atomic
def end_subscription(*, wish_id: UUID) -> bool:
    """By the link under each mail: its number is as secret as the box it lies in. The address is forgotten at once."""
    count, _ = Subscription.objects.filter(pk=wish_id, channel="email").delete()
    return count > 0


@transaction.atomic
def affects_me(*, report_id: int, device: str, now: datetime) -> int:
    """„Też mnie dotyczy”: counted once for a device; returns the count."""
    digest = device_digest("device", device, key=secret_key())
    if digest:
        with connection.cursor() as cursor:
            cursor.execute(_COUNT_ONCE, [report_id, digest, now])
            is_new = cursor.rowcount == 1
        if is_new:
            Report.objects.filter(pk=report_id).update(affected_count=F("affected_count") + 1)
    return Report.objects.values_list("affected_count", flat=True).get(pk=report_id)
