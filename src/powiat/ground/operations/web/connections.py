"""Connections: what the operator should know of each outside system, asked while he waits."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.access import needs
from powiat.ground.operations.permissions import Permission
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Row, Table

STATES = {"ok": ("w porządku", "green"), "warning": ("uwaga", "yellow"), "error": ("błąd", "red")}


@needs(Permission.OPERATE)
def connections(request: HttpRequest) -> HttpResponse:
    """Settings, connection and credentials of every gateway."""
    checks = gateways.checks()
    table = Table(
        caption="Połączenia z systemami zewnętrznymi",
        is_caption_hidden=True,
        columns=(
            Column("system", "System", is_title=True),
            Column("what", "Co sprawdzono"),
            Column("state", "Stan"),
            Column("message", "Wynik"),
        ),
        rows=[
            Row(
                {
                    "system": one.system,
                    "what": one.what,
                    "state": status(*STATES[one.state]),
                    "message": one.message,
                }
            )
            for one in checks
        ],
        empty="W ustawieniach nie ma żadnego systemu zewnętrznego.",
    )
    context = {"table": table, "has_errors": any(one.state == "error" for one in checks)}
    return render(request, "operations/connections.html", context)
