"""Replies: ready answers of the desk, listed and edited."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.listing import listing
from powiat.ground.ui.parts import Column, Link
from powiat.offices.interventions.actions.set_reply import set_reply
from powiat.offices.interventions.domain.replies import MARKS
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Template
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.web.rules.forms import RuleForm, number, text
from powiat.offices.interventions.web.rules.frame import form_page, history, tabs

PARTS = (("Szablon odpowiedzi", "code name stage text order active", 1),)
_FILLED = ", ".join(f"{{{one}}}" for one in MARKS)


class ReplyForm(RuleForm):
    """A ready answer; its code is given once."""

    code = text("Kod", 40, help_text="Małe litery, na przykład wykonane. Nie zmienia się.")
    name = text("Nazwa na liście", 120)
    stage = forms.ChoiceField(label="Do czego służy", choices=[(str(one), one.words) for one in Stage])
    text = forms.CharField(
        label="Treść",
        required=False,
        max_length=4000,
        widget=forms.Textarea,
        help_text=f"Wypełni się samo: {_FILLED}.",
        error_messages={"max_length": "Wpisz najwyżej 4000 znaków."},
    )
    order = number("Kolejność")
    active = forms.BooleanField(label="W użyciu", required=False)

    def __init__(self, *args, row: Template | None = None, **kwargs) -> None:
        initial = {"active": True, "order": 0}
        if row is not None:
            initial = {name: getattr(row, name) for name in ("name", "stage", "text", "order", "active")}
        super().__init__(*args, initial=initial, **kwargs)
        if row is not None:
            del self.fields["code"]

    def values(self) -> dict[str, object]:
        """What the action takes."""
        return {key: value for key, value in self.cleaned_data.items() if key != "code"}


@needs(Permission.RULES)
@require_GET
def reply_list(request: HttpRequest) -> HttpResponse:
    """All ready answers."""
    columns = [
        Column("name", "Nazwa", is_title=True),
        Column("stage", "Do czego służy"),
        Column("text", "Treść", is_quiet=True),
        Column("state", "Stan"),
    ]
    table = listing(
        "Gotowe odpowiedzi", columns, Template.objects.all(),
        cells=_cells, url=lambda row: reverse("rules:reply", args=[row.code]), empty="Nie ma jeszcze żadnej.",
    )  # fmt: skip
    context = {
        "title": "Gotowe odpowiedzi",
        "lead": "Biuro wstawia je jednym przyciskiem i może zmienić przed wysłaniem.",
        "tabs": tabs("replies"),
        "table": table,
        "add": Link("Nowa odpowiedź", reverse("rules:reply-add")),
    }
    return render(request, "interventions/rules_list.html", context)


def _cells(row: Template) -> dict[str, str]:
    return {
        "name": row.name,
        "stage": Stage(row.stage).words,
        "text": row.text,
        "state": status("w użyciu", "green") if row.active else status("wyłączony", "grey"),
    }


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def reply_add(request: HttpRequest) -> HttpResponse:
    """A new one."""
    form = ReplyForm(request.POST or None)

    def keep() -> None:
        code = form.cleaned_data["code"].strip()
        set_reply(code=code, values=form.values(), is_new=True, by=request.actor, now=timezone.now())

    return _page(request, form, keep, {"title": "Nowa odpowiedź"}, "Dodano odpowiedź.")


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def reply_edit(request: HttpRequest, code: str) -> HttpResponse:
    """One and its history."""
    row = get_object_or_404(Template, code=code)
    form = ReplyForm(request.POST or None, row=row)

    def keep() -> None:
        set_reply(code=row.code, values=form.values(), is_new=False, by=request.actor, now=timezone.now())

    page = {"title": row.name, "moments": history("template", row.pk)}
    return _page(request, form, keep, page, "Zapisano odpowiedź.")


def _page(request, form, keep, page, done) -> HttpResponse:
    back = reverse("rules:replies")
    page = {**page, "tabs": tabs("replies"), "back": back}
    return form_page(request, form, keep=keep, page=page, parts=PARTS, done=done, leads_to=back)
