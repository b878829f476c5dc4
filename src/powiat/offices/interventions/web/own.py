"""The reporter's own report: its number and code, what happens to it, what he may still say."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.access import public
from powiat.ground.kernel.ids import show_secret
from powiat.ground.ui.parts import Fact, Moment
from powiat.offices.interventions.actions.ask import add_words, answer
from powiat.offices.interventions.actions.check_in import by_number_and_secret
from powiat.offices.interventions.actions.follow import subscribe
from powiat.offices.interventions.actions.reopen import may_reopen, reopen
from powiat.offices.interventions.actions.report import sent_of
from powiat.offices.interventions.data import TooManyTries
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.queries.public import gmina_names, question_of, stage_name, steps_of
from powiat.offices.interventions.web import visitor


class StatusForm(forms.Form):
    """Number and code. What is far too long is wrong like any other."""

    numer = forms.CharField(error_messages={"required": "Wpisz numer zgłoszenia."})
    kod = forms.CharField(
        error_messages={"required": "Wpisz kod."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


def own_url(number: str) -> str:
    """The address of the reporter's page."""
    return reverse("interventions:own", args=[number])


@public
@never_cache
@require_safe
def sent(request: HttpRequest, number: str) -> HttpResponse:
    """Number and code, shown to the browser that sent it. The code is made anew from the row: no session holds it."""
    told = sent_of(visitor.find_own(request, number, timezone.now()), is_new=False)
    context = {"sent": told, "secret": show_secret(told.secret)}
    return visitor.page(request, "interventions/app_sent.html", context)


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
                number=typed["numer"][:40],
                secret=typed["kod"][:60],
                network=visitor.network_of(request),
                now=now,
            )
        except TooManyTries:
            form.add_error(None, words["status_too_many"])
            code = 429
        else:
            if found is not None:
                visitor.open_report(request, found, now)
                return redirect(own_url(Report.objects.values_list("number", flat=True).get(pk=found)))
            form.add_error(None, words["status_wrong"])
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
            step.stage_name or visitor.say(request, "message"),
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
        "push_key": gateways.push_key(),
        "may_reopen": may_reopen(report, now),
        "is_shown": report.visibility != Report.Visibility.PRIVATE,
    }
    return visitor.page(request, "interventions/app_own.html", context)


def _facts(report: Report, language: str) -> list[Fact]:
    category = (report.category.names_i18n or {}).get(language, {}).get("name") or report.category.name
    place = ", ".join(filter(None, (report.address, gmina_names().get(report.gmina_terc, ""))))
    w, is_open = visitor.words(language), not report.is_closed
    planned = f"{report.planned_on:%d.%m.%Y}" if report.planned_on and is_open else ""
    facts = [
        Fact(w["fact_kind"], category),
        Fact(w["fact_where"], place),
        Fact(w["fact_who"], report.recipient.name if report.recipient else w["fact_duty"]),
        Fact(w["fact_due"], f"{timezone.localtime(report.due_at):%d.%m.%Y}" if is_open else ""),
        Fact(w["fact_planned"], planned),
        Fact(w["fact_text"], report.text or ""),
        Fact(w["fact_photos"], str(report.photos.count() or "")),
        Fact(w["fact_main"], report.duplicate_of.number if report.duplicate_of else ""),
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
        messages.success(request, visitor.say(request, "told_answer" if taken else "told_late"))
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
        messages.success(request, visitor.say(request, "told_added"))
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
        messages.success(request, visitor.say(request, "told_reopened"))
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
        messages.success(request, visitor.say(request, "told_mail"))
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(own_url(number))


@public
@require_POST
def leave(request: HttpRequest, number: str) -> HttpResponse:
    """For a phone that others use too."""
    report = visitor.find_own(request, number, timezone.now())
    visitor.leave_report(request, report.pk)
    messages.success(request, visitor.say(request, "told_left"))
    return redirect("interventions:status")
