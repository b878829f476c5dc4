"""Connections: what the operator should know of each outside system, asked while he waits."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from powiat.ground.files import api as files
from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import Check
from powiat.ground.kernel.access import needs
from powiat.ground.operations.permissions import Permission
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Row, Table

STATES = {"ok": ("w porządku", "green"), "warning": ("uwaga", "yellow"), "error": ("błąd", "red")}

SCANNER = {
    "off": Check(
        "ClamAV", "ustawienia", "warning", "Nie ustawiono programu antywirusowego: pliki nie są sprawdzane."
    ),
    "ok": Check("ClamAV", "połączenie", "ok", "Program antywirusowy odpowiada."),
    "silent": Check(
        "ClamAV", "połączenie", "error", "Program antywirusowy milczy: żaden plik nie zostanie przyjęty."
    ),
}


@needs(Permission.OPERATE)
def connections(request: HttpRequest) -> HttpResponse:
    """Settings and connection of every gateway, and the virus scanner beside us."""
    checks = (*gateways.checks(), SCANNER[files.scanner_state()])
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
    )
    context = {"table": table, "has_errors": any(one.state == "error" for one in checks)}
    return render(request, "operations/connections.html", context)
