"""A client library that others wrote (georeport, from PyPI) talks to the service over real HTTP, in both formats."""

import pytest
from georeport import GeoReport

from powiat.offices.interventions import api


@pytest.fixture(params=["json", "xml"])
def client(request, live_server, rules):
    return GeoReport(f"{live_server.url}/open311/v2", jurisdiction="lask.pl", output_format=request.param)


@pytest.mark.django_db(transaction=True)
def test_georeport_reads_everything(client, shown, officer, now):
    first, second = shown(), shown(category="OSWIETLENIE")
    api.resolve(report_id=second.pk, text_public="Wymieniono lampę.", by=officer, now=now)
    services = {one["service_code"]: one for one in client.get_service_list()}
    assert services["JEZDNIA"]["service_name"]
    definition = client.get_service_definition("JEZDNIA")
    assert definition["service_code"] == "JEZDNIA" and definition["attributes"]
    listed = {one["service_request_id"]: one["status"] for one in client.get_service_requests()}
    assert listed == {first.number: "open", second.number: "closed"}
    assert client.get_service_request(second.number)["status_notes"] == "Wymieniono lampę."
    found = client.get_service_requests(service_request_id=f"{first.number},{second.number}")
    assert len(found) == 2
