"""Accounts for tests."""

import factory
from allauth.account.models import EmailAddress

from powiat.ground.accounts.models import User

PASSWORD = "trzy zielone konie w deszczu"


class ResidentFactory(factory.django.DjangoModelFactory):
    """A resident whose e-mail is confirmed and who knows PASSWORD."""

    class Meta:
        """One row of User."""

        model = User
        skip_postgeneration_save = True

    kind = User.Kind.RESIDENT
    username = factory.Sequence(lambda n: f"mieszkaniec-{n}")
    email = factory.Sequence(lambda n: f"jan.{n}@poczta.example")
    first_name = "Jan"
    last_name = "Zieliński"
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def confirmed(self, create, extracted, **kwargs):
        """The e-mail counts as confirmed, unless told otherwise."""
        if create:
            EmailAddress.objects.create(
                user=self, email=self.email, primary=True, verified=extracted is not False
            )


class ClerkFactory(ResidentFactory):
    """A clerk; he has no post yet, so no rights."""

    kind = User.Kind.STAFF
    username = factory.Sequence(lambda n: f"a.nowak{n}")
    email = factory.Sequence(lambda n: f"a.nowak{n}@powiat.example")
    first_name = "Anna"
    last_name = "Nowak"
