"""Registers on the editors' desk: rows entered by hand, and the file for the Central Register of Contracts."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from powiat.front.bip.actions.keep_row import publish_register_row, withdraw_register_row
from powiat.front.bip.domain.columns import WrongRow
from powiat.front.bip.domain.cru import export, rules_on
from powiat.front.bip.models import Register, RegisterRow
from powiat.front.bip.permissions import DESK, Permission
from powiat.front.bip.queries import registers as queries
from powiat.front.bip.web.forms import PeriodForm, ReasonForm
from powiat.front.bip.web.register_forms import RowForm
from powiat.front.bip.web.tables import register_table
from powiat.ground.files import api as files
from powiat.ground.files.data import RejectedFile
from powiat.ground.kernel.access import needs

WRITE = needs(*DESK)
PUBLISH = needs(Permission.PUBLISH)
CONTRACTS = "umowy"


@WRITE
def register_list(request: HttpRequest) -> HttpResponse:
    """All registers."""
    return render(request, "bip/desk_registers.html", {"registers": queries.registers()})


@WRITE
def register_rows(request: HttpRequest, slug: str) -> HttpResponse:
    """The rows of one register."""
    found = get_object_or_404(Register, slug=slug)
    given = request.GET.get("strona", "1")
    rows = RegisterRow.objects.filter(register=found, withdrawn_at=None, current__isnull=False)
    shown = Paginator(rows.select_related("current"), 30).get_page(int(given) if given.isdecimal() else 1)
    return render(
        request,
        "bip/desk_register.html",
        {
            "register": found,
            "page": shown,
            "table": register_table(found, shown, address=f"/biurko/bip/rejestry/{slug}/"),
            "is_contracts": slug == CONTRACTS,
            "may_publish": request.actor.may(Permission.PUBLISH),
        },
    )


@PUBLISH
def register_row(request: HttpRequest, slug: str, row_id: int | None = None) -> HttpResponse:
    """A new row, or the next wording of one."""
    found = get_object_or_404(Register, slug=slug)
    row = (
        get_object_or_404(
            RegisterRow.objects.select_related("current"), pk=row_id, register=found, withdrawn_at=None
        )
        if row_id
        else None
    )
    form = RowForm(request.POST or None, request.FILES or None, register=found, row=row)
    if request.method == "POST" and form.is_valid() and _save(request, form):
        messages.success(request, "Pozycja jest w rejestrze.")
        return redirect("bip-desk-register", slug)
    return render(request, "bip/desk_row.html", {"register": found, "row": row, "form": form})


def _save(request: HttpRequest, form: RowForm) -> bool:
    now = timezone.now()
    try:
        upload = form.cleaned_data.get("file")
        stored = files.store(content=upload, name=upload.name, by=request.actor, now=now) if upload else None
        publish_register_row(
            entry=form.entry(file_id=stored.id if stored else None), by=request.actor, now=now
        )
    except RejectedFile as refused:
        form.add_error("file", refused.message)
        return False
    except WrongRow as wrong:
        for name, said in wrong.errors.items():
            form.add_error(name if name in form.fields else None, said)
        return False
    return True


@PUBLISH
def withdraw_row(request: HttpRequest, slug: str, row_id: int) -> HttpResponse:
    """Take a row away, with a reason everybody can read."""
    row = get_object_or_404(
        RegisterRow.objects.select_related("current", "register"),
        pk=row_id,
        register__slug=slug,
        withdrawn_at=None,
        current__isnull=False,
    )
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        withdraw_register_row(
            register=slug,
            key=row.key,
            reason=form.cleaned_data["reason"],
            by=request.actor,
            now=timezone.now(),
        )
        messages.success(request, "Pozycję wycofano. Pod jej adresem widać powód.")
        return redirect("bip-desk-register", slug)
    return render(request, "bip/desk_row_withdraw.html", {"row": row, "form": form})


@PUBLISH
def contracts_export(request: HttpRequest) -> HttpResponse:
    """The file for the Central Register of Contracts, by rules that have a day; nothing is sent from here."""
    today = timezone.localdate()
    asked = "since_d" in request.GET or "since" in request.GET
    form = PeriodForm(
        request.GET if asked else None, initial={"since": date(today.year, 1, 1), "until": today}
    )
    rules = rules_on(queries.cru_rules(), today)
    made = None
    if asked and form.is_valid():
        try:
            contracts = Register.objects.get(slug=CONTRACTS)
        except Register.DoesNotExist as missing:
            raise Http404 from missing
        chosen = form.cleaned_data
        made = export(
            queries.values_of(contracts, today), queries.cru_rules(), chosen["since"], chosen["until"]
        )
        if "plik" in request.GET:
            answer = HttpResponse(made.content, content_type="text/csv; charset=utf-8")
            name = f"cru-{chosen['since']}-{chosen['until']}.csv"
            answer["Content-Disposition"] = f'attachment; filename="{name}"'
            return answer
    return render(
        request,
        "bip/desk_cru.html",
        {
            "form": form,
            "rules": rules,
            "made": made,
            "file_url": f"?{request.GET.urlencode()}&plik=1",
            "kinds": queries.cru_rules(),
        },
    )
