"""R1.4: a crew in the field: one press one deed, however often the phone sends it; only reports of its own unit."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org
from powiat.offices.interventions import api
from powiat.offices.interventions.data import RejectedPhoto
from powiat.offices.interventions.models import Service
from tests.offices.interventions.conftest import jpeg, seated

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew(robot, now) -> Actor:
    user = seated("road_crew", robot, now, symbol="PZD")
    return org.actor_by_id(user.pk, now.date())


def test_from_setting_out_to_done_with_a_photo(send, crew, officer, now):
    row = send(text="Dziura")
    api.route(report_id=row.pk, service_id=Service.objects.get(code="PZD").pk, by=officer, now=now)
    told = {"report_id": row.pk, "by": crew, "now": now}
    api.set_out(key="a", **told)
    api.set_out(key="a", **told)
    row.refresh_from_db()
    assert row.ack_at == now and row.handler_id == crew.user_id
    assert [one.verb for one in row.entries.all()].count("set_out") == 1
    assert api.arrive(key="b", **told).stage == "in_progress"
    with pytest.raises(RejectedPhoto):
        api.finish(key="c", photo=(b"to nie jest zdjecie", "x.jpg"), **told)
    assert row.entries.filter(verb="resolve").count() == 0
    done = api.finish(key="c", text="Załatane", photo=(jpeg(), "po.jpg"), **told)
    api.finish(key="c", text="Załatane", photo=(jpeg(), "po.jpg"), **told)
    assert done.stage == "resolved" and done.photos.filter(kind="after").count() == 1
    with pytest.raises(ValidationError):
        api.arrive(key="d", **told)


def test_reports_of_others_are_not_theirs(send, crew, now):
    row = send(category="WANDALIZM", text="Szyba")
    assert row.recipient.unit_symbol != "PZD"
    with pytest.raises(PermissionDenied):
        api.set_out(report_id=row.pk, key="a", by=crew, now=now)
