"""R1.4: the shift: its log, handing over with everything that is open, and the next one who confirms it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from powiat.ground.accounts.models import User
from powiat.ground.kernel.actor import ANONYMOUS, Actor
from powiat.offices.interventions import api
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries.shift import shift_of, waiting_hand_over

pytestmark = pytest.mark.django_db


def officer_named(name: str) -> Actor:
    user = User.objects.create(username=name.lower().replace(" ", "."), kind="staff")
    return Actor(user.pk, name, permissions=frozenset(str(one) for one in Permission))


def test_a_shift_is_handed_over_with_what_is_open_and_confirmed(send, now):
    first, second = officer_named("Dorota Modrzewska"), officer_named("Karol Cisowski")
    shift = api.start_shift(by=first, now=now)
    assert api.start_shift(by=first, now=now).pk == shift.pk
    hazard, ordinary = send(category="SYGNALIZACJA", text="Nie działa"), send(text="Dziura")
    api.acknowledge(report_id=ordinary.pk, by=first, now=now)
    api.note_shift(text="Dzwonił komendant", number=hazard.number, by=first, now=now)
    later = now + timedelta(hours=8)
    api.hand_over(handover="Spokojnie", notes={hazard.pk: "Wykonawca jedzie"}, by=first, now=later)
    waiting = waiting_hand_over()
    # The ordinary one has been seen and its time is not over: it is not handed over by hand.
    matters = list(shift_of(waiting.pk).matters.all())
    assert [(one.report.number, one.note) for one in matters] == [(hazard.number, "Wykonawca jedzie")]
    with pytest.raises(ValidationError):
        api.take_over(shift_id=waiting.pk, confirmed=frozenset(), by=second, now=later)
    mine = api.take_over(shift_id=waiting.pk, confirmed=frozenset({matters[0].pk}), by=second, now=later)
    assert mine.user_id == second.user_id and waiting_hand_over() is None
    told = shift_of(shift.pk)
    assert told.taken_over_by == "Karol Cisowski" and told.matters.get().confirmed_at == later
    assert api.take_over(shift_id=shift.pk, confirmed=frozenset(), by=second, now=later).pk == mine.pk
    with pytest.raises(ValidationError, match="Karol Cisowski"):
        api.take_over(shift_id=shift.pk, confirmed=frozenset({matters[0].pk}), by=first, now=later)


def test_what_may_not_be_written(send, now):
    first = officer_named("Dorota Modrzewska")
    with pytest.raises(ValidationError):
        api.hand_over(handover="", by=first, now=now)
    with pytest.raises(ValidationError):
        api.note_shift(text="Bez dyżuru", by=first, now=now)
    api.start_shift(by=first, now=now)
    with pytest.raises(ValidationError, match="numerze"):
        api.note_shift(text="Obcy numer", number="2020-999999", by=first, now=now)
    with pytest.raises(PermissionDenied):
        api.start_shift(by=ANONYMOUS, now=now)
