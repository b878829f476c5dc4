"""List pages of the bulletin ask the database few times, however many rows they show."""

from dataclasses import replace

import pytest

from powiat.front.bip import api
from tests.front.bip.test_registers import FIND

pytestmark = pytest.mark.django_db
MOST = 30


@pytest.fixture
def many(menu, write, editor, now):
    for number in range(40):
        write(title=f"Strona {number}")
        entry = replace(FIND, key=f"RZ/{number}", title=f"Rower {number}")
        api.publish_register_row(entry=entry, by=editor, now=now)


@pytest.mark.parametrize(
    "address",
    [
        "/bip/",
        "/bip/dzial/komunikaty/",
        "/bip/rejestr-zmian/",
        "/bip/rejestr-zmian.csv",
        "/bip/rejestr-zmian.atom",
        "/bip/rejestry/",
        "/bip/rejestry/rzeczy-znalezione/",
        "/bip/rejestry/rzeczy-znalezione.csv",
        "/bip/statystyka/",
        "/bip/mapa/",
        "/data/",
        "/data/catalog.ttl",
    ],
)
def test_public_lists(client, many, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(MOST):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "address", ["/biurko/bip/", "/biurko/bip/rejestry/", "/biurko/bip/rejestry/rzeczy-znalezione/"]
)
def test_desk_lists(client, many, robot, now, address, django_user_model, django_assert_max_num_queries):
    from tests.front.bip.test_requirements import staff

    client.force_login(django_user_model.objects.get(pk=staff(robot, now, "redaktorka", ["bip_editor"])))
    with django_assert_max_num_queries(MOST):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/biurko/bip/dziennik/", "/biurko/bip/stan/"])
def test_keepers_lists(client, many, robot, now, address, django_user_model, django_assert_max_num_queries):
    from tests.front.bip.test_requirements import staff

    client.force_login(django_user_model.objects.get(pk=staff(robot, now, "admin", ["operator"])))
    with django_assert_max_num_queries(MOST):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/bip/archiwum/?q=%00x&rok=0000&strona=999999",
        "/bip/rejestry/rzeczy-znalezione/?rok=0&kategoria=<script>&q=%00%25&strona=-1",
        "/bip/rejestry/rzeczy-znalezione/99999999999999999999/",
        "/bip/rejestry/nie-ma/",
        "/bip/rejestry/petycje/zbiorcza/99999/",
        "/bip/rejestr-zmian/?od=wczoraj&do=2026-99-99&osoba=%00",
        "/bip/szukaj/?q=%00",
        "/bip/1/wersje/0..99/",
    ],
)
def test_odd_addresses_do_no_harm(client, many, address):
    assert client.get(address).status_code in (200, 404)


def test_odd_months_and_days_do_no_harm(client, many, robot, now, django_user_model):
    from tests.front.bip.test_requirements import staff

    client.force_login(django_user_model.objects.get(pk=staff(robot, now, "admin", ["operator"])))
    for told in ("0001-01", "9999-12", "x", "2026-13"):
        assert client.get(f"/biurko/bip/dziennik/?miesiac={told}").status_code == 200
    for told in ("0001-01-01", "9999-12-31", "x", "2026-02-30"):
        assert client.get(f"/biurko/bip/dziennik/{told}/").status_code in (200, 404)
