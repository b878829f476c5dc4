"""Adapter: where allauth asks us how we want things done (ACCOUNT_ADAPTER)."""

import smtplib

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.http import url_has_allowed_host_and_scheme

from powiat.ground.accounts.actions.note_failure import note_failure
from powiat.ground.accounts.actions.note_session import note_signed_in, note_signed_out
from powiat.ground.accounts.models import User
from powiat.ground.accounts.web.address import client_address, tried_account
from powiat.ground.accounts.web.idle import OPENED

log = structlog.get_logger("accounts")

WRONG = "Nieprawidłowy e-mail, login albo hasło. Sprawdź, czy nie jest włączony Caps Lock."


class AccountAdapter(DefaultAccountAdapter):
    """Residents sign up themselves, clerks are made by the office; every sign-in is written to the log."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "too_many_login_attempts": "Zbyt wiele nieudanych prób. Poczekaj kwadrans i spróbuj ponownie.",
        "rate_limited": "Zbyt wiele prób jedna po drugiej. Poczekaj chwilę.",
        "incorrect_code": "Ten kod jest nieprawidłowy albo już nieważny. Wpisz kod, który widzisz teraz.",
        "incorrect_password": "To nie jest Twoje hasło.",
        "enter_current_password": "To nie jest Twoje obecne hasło.",
    }

    def new_user(self, request: HttpRequest) -> User:
        """Whoever signs up by himself is a resident."""
        return User(kind=User.Kind.RESIDENT)

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """A resident's login says nothing about him and can never be a clerk's."""
        user.username = user.username or f"mieszkaniec-{get_random_string(12).lower()}"

    def is_safe_url(self, url: str | None) -> bool:
        """After signing in one stays on this very host."""
        request = self.request
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )

    def login(self, request: HttpRequest, user: User) -> None:
        """Open the session (Django gives it a new id) and note it."""
        super().login(request, user)
        now = timezone.now()
        request.session[OPENED] = now.timestamp()
        note_signed_in(user=user, now=now)

    def authentication_failed(self, request: HttpRequest, **credentials: object) -> None:
        """A wrong password: the library counts it, we tell who keeps a log of it."""
        super().authentication_failed(request, **credentials)
        note_failure(
            tried=tried_account(request, credentials), address=client_address(request), now=timezone.now()
        )

    def logout(self, request: HttpRequest) -> None:
        """Close the session and note it."""
        user = request.user
        super().logout(request)
        if user.is_authenticated:
            note_signed_out(user=user, now=timezone.now())

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """A mail server that is down must not look like a lost account: say it and go on."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, smtplib.SMTPException) as error:
            log.error("mail.failed", template=template_prefix, error=type(error).__name__)
            messages.error(
                self.request, "Nie udało się teraz wysłać wiadomości. Spróbuj ponownie za kilka minut."
            )
