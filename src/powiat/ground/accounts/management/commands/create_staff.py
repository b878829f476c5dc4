"""create_staff: an account for a clerk."""

import getpass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import IntegrityError
from django.utils import timezone

from powiat.ground.accounts.api import create_account
from powiat.ground.accounts.models import User
from powiat.ground.kernel.actor import system


class Command(BaseCommand):
    """Makes a clerk's account; what he may do comes from the post he is given in the organisation."""

    help = "Zakłada konto pracownika. Uprawnienia nadaje się, powierzając mu stanowisko."

    def add_arguments(self, parser) -> None:
        """Login, names and e-mail; the password is asked for, so that it stays in no shell's history."""
        parser.add_argument("login")
        parser.add_argument("imie")
        parser.add_argument("nazwisko")
        parser.add_argument("email")
        parser.add_argument("--telefon", default="")
        parser.add_argument("--haslo", help="tylko do automatycznych instalacji; zwykle polecenie o nie pyta")

    def handle(self, *args, **options) -> None:
        """Check everything first, then make the account."""
        user = User(
            username=options["login"],
            first_name=options["imie"],
            last_name=options["nazwisko"],
            email=options["email"],
        )
        if "@" in options["login"]:
            raise CommandError("Login pracownika nie może zawierać znaku @: tak wygląda e-mail.")
        password = options["haslo"] or getpass.getpass("Hasło: ")
        try:
            validate_email(options["email"])
            User.username_validator(options["login"])
            validate_password(password, user)
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        try:
            created = create_account(
                kind=User.Kind.STAFF,
                username=options["login"],
                email=options["email"],
                first_name=options["imie"],
                last_name=options["nazwisko"],
                phone=options["telefon"],
                password=password,
                by=system("create_staff"),
                now=timezone.now(),
            )
        except IntegrityError as error:
            raise CommandError("Taki login albo e-mail ma już inne konto.") from error
        self.stdout.write(f"Konto założone (numer {created}).")
