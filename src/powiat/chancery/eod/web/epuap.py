"""ePUAP: the registry loads the zip that ePUAP gives out when its services are down."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from powiat.chancery.eod.actions.receive_package import receive_package
from powiat.chancery.eod.permissions import Permission
from powiat.chancery.eod.web.forms import PackageForm
from powiat.ground.files.data import RejectedFile
from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.access import needs

LARGEST = 150 * 1024 * 1024


@needs(Permission.LETTER_REGISTER)
def load_package(request: HttpRequest) -> HttpResponse:
    """Wczytaj paczkę z ePUAP: every document in it becomes a letter; those that came before are shown, not doubled."""
    if request.method != "POST":
        return render(request, "eod/letter_epuap.html", {"form": PackageForm()})
    form = PackageForm(request.POST, request.FILES)
    if form.is_valid():
        package = form.cleaned_data["package"]
        if package.size > LARGEST:
            form.add_error(
                "package", "Ta paczka jest za duża (limit: 150 MB). Pobierz z ePUAP mniejszą część."
            )
        else:
            try:
                taken = receive_package(
                    content=package.read(), name=package.name, by=request.actor, now=timezone.now()
                )
                return render(request, "eod/letter_epuap.html", {"form": PackageForm(), "taken": taken})
            except (RejectedFile, gateways.RefusedPackage) as rejected:
                form.add_error("package", rejected.message)
    return render(request, "eod/letter_epuap.html", {"form": form}, status=422)
