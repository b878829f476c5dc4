"""Approve: a draft goes to another pair of eyes, comes back or is let through, and may be planned for an hour."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from powiat.front.bip.actions.log import note
from powiat.front.bip.domain.checks import NotYet, why_not_approved, why_not_published
from powiat.front.bip.models import Draft
from powiat.ground.kernel.actor import Actor


def _draft(draft_id: int) -> Draft:
    return Draft.objects.select_for_update(of=("self",)).get(pk=draft_id)


@transaction.atomic
def submit_draft(*, draft_id: int, by: Actor, now: datetime) -> Draft:
    """Przekaż do sprawdzenia. Twice is once."""
    draft = _draft(draft_id)
    if draft.state in (Draft.State.WAITING, Draft.State.APPROVED):
        return draft
    draft.state = Draft.State.WAITING
    draft.save(update_fields=["state"])
    _note(draft, "bip.draft.submit", f"Przekazano do sprawdzenia: {draft.title}", by, now)
    return draft


@transaction.atomic
def approve_draft(*, draft_id: int, by: Actor, now: datetime) -> Draft:
    """Zatwierdź. Raises NotYet when this person wrote it and four eyes are asked for."""
    draft = _draft(draft_id)
    if draft.state == Draft.State.APPROVED:
        return draft
    reason = why_not_approved(
        four_eyes=settings.BIP_FOUR_EYES, changed_by_id=draft.changed_by_id, by_id=by.user_id
    )
    if reason:
        raise NotYet(reason)
    draft.state, draft.approved_at, draft.approved_by = Draft.State.APPROVED, now, by.name
    draft.remark = ""
    draft.save(update_fields=["state", "approved_at", "approved_by", "remark"])
    _note(draft, "bip.draft.approve", f"Zatwierdzono: {draft.title}", by, now)
    return draft


@transaction.atomic
def return_draft(*, draft_id: int, remark: str, by: Actor, now: datetime) -> Draft:
    """Zwróć do poprawy, with what is to be changed."""
    draft = _draft(draft_id)
    draft.state, draft.approved_at, draft.approved_by = Draft.State.RETURNED, None, ""
    draft.publish_at, draft.planned_by, draft.planned_by_id = None, "", None
    draft.remark = remark[:500]
    draft.save()
    _note(draft, "bip.draft.return", f"Zwrócono do poprawy: {draft.title}", by, now)
    return draft


@transaction.atomic
def plan_draft(*, draft_id: int, publish_at: datetime | None, by: Actor, now: datetime) -> Draft:
    """Zaplanuj publikację at an hour to come; None takes the plan back."""
    draft = _draft(draft_id)
    if publish_at is not None:
        if publish_at <= now:
            raise NotYet("Podaj chwilę, która dopiero nadejdzie.")
        reason = why_not_published(
            four_eyes=settings.BIP_FOUR_EYES, is_approved=draft.state == Draft.State.APPROVED
        )
        if reason:
            raise NotYet(reason)
    draft.publish_at = publish_at
    draft.planned_by, draft.planned_by_id = (by.name, by.user_id) if publish_at else ("", None)
    draft.save(update_fields=["publish_at", "planned_by", "planned_by_id"])
    said = (
        f"Zaplanowano publikację na {publish_at:%Y-%m-%d %H:%M}" if publish_at else "Odwołano plan publikacji"
    )
    _note(draft, "bip.draft.plan", f"{said}: {draft.title}", by, now)
    return draft


def _note(draft: Draft, verb: str, text: str, by: Actor, now: datetime) -> None:
    note(by=by, verb=verb, what=("bip.draft", draft.pk), text=text, new={"state": draft.state}, now=now)
