"""Categories and their questions."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import status, tag
from powiat.ground.ui.parts import Column, Link, Row, Table
from powiat.offices.interventions.actions.set_category import set_category
from powiat.offices.interventions.actions.set_question import remove_question, set_question
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.models import Category, Question
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.web.rules.forms import CategoryForm, QuestionForm
from powiat.offices.interventions.web.rules.frame import form_page, history, tabs

CATEGORY_PARTS = (
    ("Nazwa i opis", "service_code name name_en name_uk group lane description keywords", 1),
    ("Terminy", "ack_minutes resolve resolve_unit calendar", 2),
    ("Odbiorca i numer alarmowy", "recipient_default emergency_phone jrwa legal_basis", 2),
    ("Podobne zgłoszenia i kolejność", "duplicate_radius_m duplicate_days order", 3),
    ("Zasady", "public_by_default anonymous_allowed active", 1),
)
QUESTION_PARTS = (
    ("Pytanie", "code description datatype_description datatype choices", 1),
    ("Zasady", "order required variable", 1),
)
_UNITS = {"min": "min", "h": "godz.", "d": "dni"}


@needs(Permission.RULES)
@require_GET
def category_list(request: HttpRequest) -> HttpResponse:
    """All categories in the order in which residents see them."""
    columns = [
        Column("name", "Kategoria", is_title=True),
        Column("lane", "Tor"),
        Column("group", "Grupa", is_quiet=True),
        Column("ack", "Potwierdzenie"),
        Column("resolve", "Załatwienie"),
        Column("state", "Stan"),
    ]
    rows = [
        Row(
            {
                "name": row.name,
                "lane": tag(f"{row.lane}: {Lane(row.lane).words}", Lane(row.lane).tone),
                "group": row.group,
                "ack": f"{row.ack_minutes} min",
                "resolve": f"{row.resolve} {_UNITS[row.resolve_unit]}, {row.get_calendar_display()}",
                "state": status("czynna", "green") if row.active else status("wyłączona", "grey"),
            },
            url=reverse("rules:category", args=[row.service_code]),
        )
        for row in Category.objects.all()
    ]
    context = {
        "title": "Kategorie zgłoszeń",
        "lead": "Co można zgłosić, jak szybko ktoś musi spojrzeć i kiedy sprawa ma być załatwiona.",
        "tabs": tabs("categories"),
        "table": Table("Kategorie", columns, rows, is_caption_hidden=True),
        "add": Link("Nowa kategoria", reverse("rules:category-add")),
    }
    return render(request, "interventions/rules_list.html", context)


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def category_add(request: HttpRequest) -> HttpResponse:
    """A new category."""
    form = CategoryForm(request.POST or None)

    def keep() -> None:
        code = form.cleaned_data["service_code"].strip()
        set_category(code=code, values=form.values(), is_new=True, by=request.actor, now=timezone.now())

    page = {"title": "Nowa kategoria", "tabs": tabs("categories"), "back": reverse("rules:categories")}
    done = "Dodano kategorię."
    return form_page(
        request,
        form,
        keep=keep,
        page=page,
        parts=CATEGORY_PARTS,
        done=done,
        leads_to=reverse("rules:categories"),
    )


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def category_edit(request: HttpRequest, code: str) -> HttpResponse:
    """One category, its questions and its history."""
    row = get_object_or_404(Category, service_code=code)
    form = CategoryForm(request.POST or None, row=row)

    def keep() -> None:
        set_category(code=code, values=form.values(), is_new=False, by=request.actor, now=timezone.now())

    page = {
        "title": row.name,
        "tabs": tabs("categories"),
        "back": reverse("rules:categories"),
        "note": "Otwarte zgłoszenia zachowują terminy, które już dostały.",
        "table": _questions(row),
        "table_title": "Pytania tej kategorii",
        "add": Link("Nowe pytanie", reverse("rules:question-add", args=[code])),
        "moments": history("category", row.pk),
    }
    here = reverse("rules:category", args=[code])
    return form_page(
        request, form, keep=keep, page=page, parts=CATEGORY_PARTS, done="Zapisano kategorię.", leads_to=here
    )


def _questions(row: Category) -> Table:
    columns = [
        Column("order", "Nr", kind="number"),
        Column("description", "Pytanie", is_title=True),
        Column("datatype", "Odpowiedź"),
        Column("required", "Wymagane"),
    ]
    rows = [
        Row(
            {
                "order": one.order,
                "description": one.description,
                "datatype": one.get_datatype_display() if one.variable else "sama informacja",
                "required": "tak" if one.required else "nie",
            },
            url=reverse("rules:question", args=[row.service_code, one.code]),
        )
        for one in row.questions.all()
    ]
    return Table(
        "Pytania", columns, rows, is_caption_hidden=True, empty="Ta kategoria o nic więcej nie pyta."
    )


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def question_add(request: HttpRequest, code: str) -> HttpResponse:
    """A new question of the category."""
    row = get_object_or_404(Category, service_code=code)
    form = QuestionForm(request.POST or None)

    def keep() -> None:
        set_question(
            category_code=code,
            code=form.cleaned_data["code"].strip(),
            values=form.values(),
            is_new=True,
            by=request.actor,
            now=timezone.now(),
        )

    back = reverse("rules:category", args=[code])
    page = {"title": f"Nowe pytanie: {row.name}", "tabs": tabs("categories"), "back": back}
    return form_page(
        request, form, keep=keep, page=page, parts=QUESTION_PARTS, done="Dodano pytanie.", leads_to=back
    )


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def question_edit(request: HttpRequest, code: str, question: str) -> HttpResponse:
    """One question and its history."""
    row = get_object_or_404(Question, category__service_code=code, code=question)
    form = QuestionForm(request.POST or None, row=row)

    def keep() -> None:
        set_question(
            category_code=code,
            code=question,
            values=form.values(),
            is_new=False,
            by=request.actor,
            now=timezone.now(),
        )

    back = reverse("rules:category", args=[code])
    page = {
        "title": row.description,
        "tabs": tabs("categories"),
        "back": back,
        "moments": history("question", row.pk),
        "remove": reverse("rules:question-remove", args=[code, question]),
        "remove_label": "Usuń pytanie",
    }
    return form_page(
        request, form, keep=keep, page=page, parts=QUESTION_PARTS, done="Zapisano pytanie.", leads_to=back
    )


@needs(Permission.RULES)
@require_POST
def question_remove(request: HttpRequest, code: str, question: str) -> HttpResponse:
    """Ask it no more."""
    try:
        remove_question(category_code=code, code=question, by=request.actor, now=timezone.now())
    except Question.DoesNotExist:
        raise Http404 from None
    messages.success(request, "Usunięto pytanie. Odpowiedzi w dawnych zgłoszeniach zostały.")
    return redirect("rules:category", code)
