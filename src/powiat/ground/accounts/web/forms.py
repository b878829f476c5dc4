"""Forms of signing in: allauth's, with our words."""

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms

LONG_ENOUGH = (
    "Co najmniej 12 znaków. Najlepsze są trzy lub cztery słowa, które nie mają ze sobą związku. "
    "Spacje są dozwolone."
)


def _say(form: forms.Form, **words: str | tuple[str, str]) -> None:
    """Give fields labels and hints; placeholders are taken away, for they vanish while one types."""
    for name, said in words.items():
        field = form.fields.get(name)
        if field is None:
            continue
        field.label, field.help_text = said if isinstance(said, tuple) else (said, "")
        field.widget.attrs.pop("placeholder", None)


class LoginForm(account.LoginForm):
    """Zaloguj się."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(
            self,
            login=("E-mail albo login", "Mieszkańcy podają e-mail, pracownicy urzędu login."),
            password=("Hasło", ""),
        )
        self.fields["login"].widget.attrs.update(
            autocomplete="username", autocapitalize="none", spellcheck="false"
        )

    def user_credentials(self) -> dict:
        """An e-mail is tried as an e-mail only: tried as a login too, a known one would cost a second hashing."""
        credentials = super().user_credentials()
        if "email" in credentials:
            credentials.pop("username", None)
        return credentials


class SignupForm(account.SignupForm):
    """Załóż konto."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(
            self,
            email=("E-mail", "Wyślemy na niego list z potwierdzeniem. To także Twój login."),
            password1=("Hasło", LONG_ENOUGH),
        )


class ResetPasswordForm(account.ResetPasswordForm):
    """Nie pamiętam hasła."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, email=("E-mail", "Ten, który jest przypisany do konta."))


class ResetPasswordKeyForm(account.ResetPasswordKeyForm):
    """Nowe hasło z listu."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password1=("Nowe hasło", LONG_ENOUGH), password2="Powtórz nowe hasło")


class ChangePasswordForm(account.ChangePasswordForm):
    """Zmień hasło."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(
            self,
            oldpassword="Obecne hasło",
            password1=("Nowe hasło", LONG_ENOUGH),
            password2="Powtórz nowe hasło",
        )


class SetPasswordForm(account.SetPasswordForm):
    """Ustaw hasło."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password1=("Hasło", LONG_ENOUGH), password2="Powtórz hasło")


class AddEmailForm(account.AddEmailForm):
    """Zmień e-mail."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, email=("Nowy e-mail", "Zmiana nastąpi, gdy potwierdzisz ją z wiadomości na ten adres."))


class ReauthenticateForm(account.ReauthenticateForm):
    """Potwierdź, że to Ty."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password=("Hasło", ""))


class CodeForm(mfa.AuthenticateForm):
    """Drugi krok logowania."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=("Kod", "6 cyfr z aplikacji albo jeden z kodów zapasowych."))
        self.fields["code"].widget.attrs.update(autocomplete="one-time-code", inputmode="numeric")


class ReauthenticateCodeForm(mfa.ReauthenticateForm):
    """Potwierdź kodem, że to Ty."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=("Kod", "6 cyfr z aplikacji albo jeden z kodów zapasowych."))


class ActivateTOTPForm(totp.ActivateTOTPForm):
    """Włącz kody z aplikacji."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=("Kod z aplikacji", "6 cyfr, które teraz pokazuje aplikacja."))
        self.fields["code"].widget.attrs.update(autocomplete="one-time-code", inputmode="numeric")


class AddKeyForm(webauthn.AddWebAuthnForm):
    """Dodaj klucz."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(
            self,
            name=("Nazwa klucza", "Na przykład: klucz przy breloku, telefon służbowy."),
            passwordless=(
                "Ten klucz ma zastępować hasło",
                "Urządzenie poprosi przy logowaniu o PIN, odcisk palca lub twarz.",
            ),
        )


class EditKeyForm(webauthn.EditWebAuthnForm):
    """Zmień nazwę klucza."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _say(self, name="Nazwa klucza")
