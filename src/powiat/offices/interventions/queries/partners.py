"""Partners: other offices that take reports by Open311, for the operator's page of connections."""

from powiat.offices.interventions.models import Service


def open311_partners() -> list[tuple[str, str, str]]:
    """Name, address and the name of the key of each active partner."""
    rows = Service.objects.filter(active=True).exclude(open311_url="")
    return list(rows.values_list("name", "open311_url", "open311_key_name"))
