"""Home: /konto/ with its parts, and the page after signing in."""

from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from powiat.ground.accounts.actions.change_profile import change_profile
from powiat.ground.accounts.web.second_step import lacks_second_step
from powiat.ground.kernel.access import signed_in
from powiat.ground.kernel.text_pl import counted
from powiat.ground.ui import menu
from powiat.ground.ui.parts import Fact, Link

MY_CASES = "/moje-sprawy/"


class ProfileForm(forms.Form):
    """Zmień dane."""

    first_name = forms.CharField(label="Imię", max_length=150, required=False)
    last_name = forms.CharField(label="Nazwisko", max_length=150, required=False)
    phone = forms.RegexField(
        r"^\+?[0-9 ()-]{7,20}$",
        label="Telefon",
        required=False,
        help_text="Na przykład 601 234 567. Zadzwonimy, gdy w sprawie będzie czegoś brakować.",
        error_messages={"invalid": "Podaj numer telefonu cyframi, na przykład 601 234 567."},
    )
    wants_mail = forms.BooleanField(
        label="Wysyłajcie mi powiadomienia na e-mail",
        required=False,
        help_text="W wiadomości nie ma treści spraw, jest tylko odnośnik.",
    )

    def __init__(self, *args, user, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first_name"].widget.attrs["autocomplete"] = "given-name"
        self.fields["last_name"].widget.attrs["autocomplete"] = "family-name"
        self.fields["phone"].widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})
        if user.is_clerk:
            del self.fields["first_name"], self.fields["last_name"]


@signed_in
@never_cache
def home(request: HttpRequest) -> HttpResponse:
    """Who I am here, how the account is guarded, where I am signed in."""
    user = request.user
    change = (Link("Zmień", reverse("account_profile")),)
    profile = [
        Fact("Imię i nazwisko", user.get_full_name() or "nie podano", () if user.is_clerk else change),
        Fact("E-mail", user.email or "nie podano", (Link("Zmień e-mail", reverse("account_email")),)),
        Fact("Telefon", user.phone or "nie podano", (Link("Zmień telefon", reverse("account_profile")),)),
        Fact(
            "Powiadomienia",
            "na stronie i na e-mail" if user.wants_mail else "tylko na stronie",
            (Link("Zmień powiadomienia", reverse("account_profile")),),
        ),
    ]
    if user.is_clerk:
        profile.insert(0, Fact("Login", user.username))
    has_second_step = is_mfa_enabled(user)
    devices = UserSession.objects.filter(user_id=user.pk).count()
    security = [
        Fact("Hasło", "ustawione", (Link("Zmień hasło", reverse("account_change_password")),)),
        Fact(
            "Logowanie w dwóch krokach",
            "włączone" if has_second_step else "wyłączone",
            (Link("Ustawienia drugiego kroku", reverse("mfa_index")),),
        ),
        Fact(
            "Zalogowane urządzenia",
            counted(devices, "urządzenie", "urządzenia", "urządzeń"),
            (Link("Zobacz urządzenia", reverse("usersessions_list")),),
        ),
    ]
    context = {
        "profile": profile,
        "security": security,
        "lacks_second_step": lacks_second_step(request),
    }
    return render(request, "accounts/home.html", context)


@signed_in
@never_cache
def profile(request: HttpRequest) -> HttpResponse:
    """Change the data on the account."""
    user = request.user
    start = {name: getattr(user, name) for name in ("first_name", "last_name", "phone", "wants_mail")}
    form = ProfileForm(request.POST or None, user=user, initial=start)
    if request.method == "POST" and form.is_valid():
        change_profile(user_id=user.pk, changes=form.cleaned_data, by=request.actor, now=timezone.now())
        messages.success(request, "Dane są zapisane.")
        return redirect("account_home")
    return render(request, "accounts/profile.html", {"form": form})


@signed_in
@never_cache
def after_login(request: HttpRequest) -> HttpResponse:
    """Clerks go to the first page of the desk that is theirs, residents to their cases."""
    if lacks_second_step(request):
        messages.warning(
            request,
            "Twoje konto chroni tylko hasło. Włącz logowanie w dwóch krokach: Konto → Bezpieczeństwo.",
        )
    if not request.user.is_clerk:
        return redirect(MY_CASES)
    desk = menu.items("desk", path="", actor=request.actor)
    if not desk:
        messages.info(request, "Nie masz jeszcze stanowiska w urzędzie. Uprawnienia nada sekretarz powiatu.")
        return redirect("account_home")
    return redirect(desk[0].url)
