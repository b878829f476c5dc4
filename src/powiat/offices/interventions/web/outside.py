"""One-time links of mails: looking changes nothing (mail readers look too), only a pressed button does."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from powiat.ground.kernel.access import public
from powiat.offices.interventions.actions.ask import answer_by_link
from powiat.offices.interventions.actions.forward import ANSWERS, answer_forward
from powiat.offices.interventions.actions.links import find_link
from powiat.offices.interventions.actions.reopen import reopen_by_link
from powiat.offices.interventions.models import Entry, Link
from powiat.offices.interventions.web import visitor

DONE = {
    Link.Kind.STATUS: "Dziękujemy. Odpowiedź jest w zgłoszeniu.",
    Link.Kind.ANSWER: "Dziękujemy, odpowiedź dotarła.",
    Link.Kind.REOPEN: "Zgłoszenie jest znów otwarte. Ktoś zajmie się nim jeszcze raz.",
}


@public
@never_cache
@require_http_methods(["GET", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """A page with a button; the button uses the link up."""
    now, found = timezone.now(), find_link(token)
    if found is None or found.used_at is not None or found.expires_at <= now:
        return visitor.page(request, "interventions/link_old.html", status=410)
    error = ""
    if request.method == "POST":
        try:
            if _press(request, found, token):
                return visitor.page(
                    request, "interventions/link_done.html", {"words": DONE[Link.Kind(found.kind)]}
                )
            return visitor.page(request, "interventions/link_old.html", status=410)
        except ValidationError as wrong:
            error = wrong.messages[0]
    question = found.report.entries.filter(verb="ask").last() if found.kind == Link.Kind.ANSWER else None
    context = {
        "kind": found.kind,
        "report": found.report,
        "answers": ANSWERS.items(),
        "question": question.text if isinstance(question, Entry) else "",
        "error": error,
        "typed": request.POST.get("tresc", ""),
        "chosen": request.POST.get("odpowiedz", ""),
    }
    return visitor.page(request, "interventions/link.html", context, status=422 if error else 200)


def _press(request: HttpRequest, found: Link, token: str) -> bool:
    text, by, now = request.POST.get("tresc", ""), visitor.actor_of(request), timezone.now()
    if found.kind == Link.Kind.STATUS:
        chosen = request.POST.get("odpowiedz", "")
        return answer_forward(token=token, answer=chosen, text=text.strip()[:2000], now=now) is not None
    if found.kind == Link.Kind.ANSWER:
        return answer_by_link(token=token, text=text, by=by, now=now)
    return reopen_by_link(token=token, text=text, by=by, now=now) is not None
