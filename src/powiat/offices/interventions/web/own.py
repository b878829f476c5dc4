"""The reporter's own report: its number and code, what happens to it, what he may still say."""

from datetime import date

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from powiat.ground.kernel.access import public
from powiat.ground.ui.parts import Fact, Moment
from powiat.offices.interventions.actions.ask import add_words, answer
from powiat.offices.interventions.actions.check_in import by_number_and_secret
from powiat.offices.interventions.actions.follow import subscribe
from powiat.offices.interventions.actions.reopen import may_reopen, reopen
from powiat.offices.interventions.data import TooManyTries
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.queries.public import gmina_names, question_of, stage_name, steps_of
from powiat.offices.interventions.web import visitor

WRONG = "Nie znamy takiego numeru z takim kodem. Sprawdź jedno i drugie."
TOO_MANY = "Za dużo prób. Odczekaj 15 minut i spróbuj jeszcze raz."


class StatusForm(forms.Form):
    """Number and code."""

    numer = forms.CharField(
        max_length=40, error_messages={"required": "Wpisz numer zgłoszenia.", "max_length": WRONG}
    )
    kod = forms.CharField(
        max_length=60,
        error_messages={"required": "Wpisz kod.", "max_length": WRONG},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


def own_url(number: str) -> str:
    """The address of the reporter's page."""
    return reverse("interventions:own", args=[number])


@public
@never_cache
@require_safe
def sent(request: HttpRequest, number: str) -> HttpResponse:
    """Number and code, shown to the browser that sent it."""
    told = request.session.get("zgloszenie_wyslane") or {}
    if told.get("number") != number:
        raise Http404
    when = date.fromisoformat(told["when"]) if told.get("when") else None
    return visitor.page(request, "interventions/app_sent.html", {"sent": told, "when": when})


@public
@never_cache
@require_http_methods(["GET", "POST"])
def status(request: HttpRequest) -> HttpResponse:
    """Number and code open the report. A wrong number and a wrong code answer alike."""
    words = visitor.words(visitor.language_of(request))
    form = StatusForm(request.POST or None, initial={"numer": request.GET.get("numer", "")[:40]})
    form.fields["numer"].label, form.fields["kod"].label = words["number"], words["secret"]
    code = 200
    if request.method == "POST" and form.is_valid():
        now, typed = timezone.now(), form.cleaned_data
        try:
            found = by_number_and_secret(
                number=typed["numer"], secret=typed["kod"], network=visitor.network_of(request), now=now
            )
        except TooManyTries:
            form.add_error(None, TOO_MANY)
            code = 429
        else:
            if found is not None:
                visitor.open_report(request, found, now)
                return redirect(own_url(Report.objects.values_list("number", flat=True).get(pk=found)))
            form.add_error(None, WRONG)
    return visitor.page(request, "interventions/app_status.html", {"form": form}, status=code)


@public
@never_cache
@require_safe
def one(request: HttpRequest, number: str) -> HttpResponse:
    """Everything the reporter may know."""
    now = timezone.now()
    report = visitor.find_own(request, number, now)
    language = visitor.language_of(request)
    moments = [
        Moment(
            step.stage_name or "Wiadomość",
            step.at,
            text=step.text,
            tone="green" if report.is_closed else "blue",
        )
        for step in reversed(steps_of(report, language))
    ]
    context = {
        "report": report,
        "stage": stage_name(report.stage, language),
        "tone": Stage(report.stage).tone,
        "facts": _facts(report, language),
        "moments": moments,
        "question": question_of(report),
        "may_reopen": may_reopen(report, now),
        "is_shown": report.visibility != Report.Visibility.PRIVATE,
    }
    return visitor.page(request, "interventions/app_own.html", context)


def _facts(report: Report, language: str) -> list[Fact]:
    category = (report.category.names_i18n or {}).get(language, {}).get("name") or report.category.name
    place = ", ".join(filter(None, (report.address, gmina_names().get(report.gmina_terc, ""))))
    facts = [
        Fact("Czego dotyczy", category),
        Fact("Gdzie", place),
        Fact("Zajmuje się tym", report.recipient.name if report.recipient else "dyżurny powiatu"),
        Fact("Termin", f"{timezone.localtime(report.due_at):%d.%m.%Y}" if not report.is_closed else ""),
        Fact(
            "Zaplanowano na",
            f"{report.planned_on:%d.%m.%Y}" if report.planned_on and not report.is_closed else "",
        ),
        Fact("Twój opis", report.text or ""),
        Fact("Zdjęcia", str(report.photos.count() or "")),
        Fact("Zgłoszenie główne", report.duplicate_of.number if report.duplicate_of else ""),
    ]
    return [fact for fact in facts if fact.value]


@public
@require_POST
def answer_question(request: HttpRequest, number: str) -> HttpResponse:
    """The office asked."""
    report = visitor.find_own(request, number, timezone.now())
    try:
        taken = answer(
            report_id=report.pk,
            text=request.POST.get("tresc", ""),
            by=visitor.actor_of(request),
            now=timezone.now(),
        )
        words = "Dziękujemy, odpowiedź dotarła." if taken else "Nikt już nie czeka na odpowiedź."
        messages.success(request, words)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(own_url(number))


@public
@require_POST
def add(request: HttpRequest, number: str) -> HttpResponse:
    """Something that was forgotten."""
    report = visitor.find_own(request, number, timezone.now())
    try:
        add_words(
            report_id=report.pk,
            text=request.POST.get("tresc", ""),
            by=visitor.actor_of(request),
            now=timezone.now(),
        )
        messages.success(request, "Dopisaliśmy to do zgłoszenia.")
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(own_url(number))


@public
@require_POST
def not_fixed(request: HttpRequest, number: str) -> HttpResponse:
    """„Nie naprawiono”, within fourteen days."""
    report = visitor.find_own(request, number, timezone.now())
    try:
        reopen(
            report_id=report.pk,
            text=request.POST.get("tresc", ""),
            by=visitor.actor_of(request),
            now=timezone.now(),
        )
        messages.success(request, "Zgłoszenie jest znów otwarte. Ktoś zajmie się nim jeszcze raz.")
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(own_url(number))


@public
@require_POST
def tell_me(request: HttpRequest, number: str) -> HttpResponse:
    """Tell me by e-mail when something happens."""
    report = visitor.find_own(request, number, timezone.now())
    try:
        subscribe(
            channel="email",
            endpoint=request.POST.get("email", "").strip()[:254],
            report_id=report.pk,
            language=visitor.language_of(request),
            now=timezone.now(),
        )
        messages.success(
            request, "Wysłaliśmy wiadomość. Otwórz ją i naciśnij przycisk, żeby potwierdzić adres."
        )
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(own_url(number))


@public
@require_POST
def leave(request: HttpRequest, number: str) -> HttpResponse:
    """For a phone that others use too."""
    report = visitor.find_own(request, number, timezone.now())
    visitor.leave_report(request, report.pk)
    messages.success(request, "Zgłoszenie jest zamknięte na tym urządzeniu.")
    return redirect("interventions:status")
