"""News about an area or a kind of reports, by e-mail: wished, confirmed by a button, ended by a button."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from powiat.ground.kernel.access import public
from powiat.offices.interventions.actions.follow import (
    confirm_subscription,
    end_subscription,
    subscribe,
    subscription_of,
)
from powiat.offices.interventions.queries import rules
from powiat.offices.interventions.web import visitor
from powiat.registers.places import api as places


class AreaForm(forms.Form):
    """Where, what, to whom."""

    gmina = forms.ChoiceField(required=False)
    kategoria = forms.ChoiceField(required=False)
    email = forms.EmailField(
        error_messages={
            "required": "Wpisz adres e-mail.",
            "invalid": "Wpisz poprawny adres e-mail, na przykład nazwa@domena.pl.",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.words = visitor.words(language)
        labels = {"gmina": "filter_gmina", "kategoria": "follow_what", "email": "email"}
        for name, key in labels.items():
            self.fields[name].label = self.words[key]
        shown = [one for one in rules.categories() if one.is_public]
        self.fields["gmina"].choices = [
            ("", self.words["follow_everywhere"]),
            *((one.terc, one.name) for one in places.gminas()),
        ]
        self.fields["kategoria"].choices = [
            ("", self.words["filter_anything"]),
            *((one.code, one.names.get(language) or one.name) for one in shown),
        ]

    def clean(self) -> dict[str, Any]:
        """All of the county about everything would be a flood."""
        typed = super().clean() or {}
        if not typed.get("gmina") and not typed.get("kategoria"):
            self.add_error("gmina", self.words["follow_choose"])
        return typed


@public
@never_cache
@require_http_methods(["GET", "POST"])
def area(request: HttpRequest) -> HttpResponse:
    """Wish for news."""
    form = AreaForm(request.POST or None, language=visitor.language_of(request))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            subscribe(
                channel="email", endpoint=typed["email"], gmina_terc=typed["gmina"], category=typed["kategoria"],
                language=visitor.language_of(request), now=timezone.now(),
            )  # fmt: skip
            return visitor.page(request, "interventions/follow_sent.html")
        except ValidationError as error:
            form.add_error("email", error.messages[0])
    return visitor.page(
        request, "interventions/follow.html", {"form": form}, status=422 if form.errors else 200
    )


@public
@never_cache
@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The address of the mail: a button confirms it."""
    wish = subscription_of(token)
    if wish is None:
        raise Http404
    is_done = False
    if request.method == "POST":
        is_done = confirm_subscription(token=token, now=timezone.now())
    return visitor.page(request, "interventions/follow_confirm.html", {"wish": wish, "is_done": is_done})


@public
@never_cache
@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, wish_id: UUID) -> HttpResponse:
    """No more: a button forgets the address."""
    is_done = request.method == "POST"
    if is_done:
        end_subscription(wish_id=wish_id)
    return visitor.page(request, "interventions/follow_end.html", {"is_done": is_done})
