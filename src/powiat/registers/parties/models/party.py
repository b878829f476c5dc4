"""Party: a person, company or office we deal with (interesant, strona, pełnomocnik, nadawca)."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from powiat.registers.parties.data import KIND_NAMES, PartyKind


class PartyQuerySet(models.QuerySet):
    """Questions about parties."""

    def current(self) -> "PartyQuerySet":
        """Those not merged into another one."""
        return self.filter(merged_into=None)


class Party(models.Model):
    """One party. Identifiers are NULL when unknown; two entries may carry the same one until a person
    merges them.

    `search_text` is the name, town, numbers and e-mail without diacritics; never the PESEL.
    """

    kind = models.CharField("rodzaj", max_length=10, choices=list(KIND_NAMES.items()))
    name = models.CharField("nazwa", max_length=300)
    first_name = models.CharField("imię", max_length=100, blank=True)
    last_name = models.CharField("nazwisko", max_length=150, blank=True)
    pesel = models.CharField("PESEL", max_length=11, null=True, blank=True)
    nip = models.CharField("NIP", max_length=10, null=True, blank=True)
    regon = models.CharField("REGON", max_length=14, null=True, blank=True)
    krs = models.CharField("KRS", max_length=10, null=True, blank=True)
    ade = models.CharField("adres do e-Doręczeń", max_length=40, null=True, blank=True)
    email = models.CharField("e-mail", max_length=254, blank=True)
    phone = models.CharField("telefon", max_length=20, blank=True)
    doubts = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    search_text = models.TextField(editable=False)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    merged_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=150)
    changed_at = models.DateTimeField()

    objects = PartyQuerySet.as_manager()

    class Meta:
        """By name."""

        ordering = ["name", "id"]
        verbose_name = "interesant"
        constraints = [
            models.CheckConstraint(
                condition=Q(merged_into=None, merged_at=None)
                | Q(merged_into__isnull=False, merged_at__isnull=False),
                name="parties_merged_with_hour",
            ),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="parties_not_merged_into_itself"),
            models.CheckConstraint(
                condition=Q(kind=PartyKind.PERSON) | Q(pesel=None), name="parties_pesel_of_persons_only"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="parties_has_name"),
        ]
        indexes = [
            GinIndex(fields=["search_text"], name="parties_search", opclasses=["gin_trgm_ops"]),
            models.Index(Upper("name"), name="parties_name"),
            models.Index(Upper("last_name"), Upper("first_name"), name="parties_names"),
            models.Index(fields=["pesel"], name="parties_pesel", condition=Q(pesel__isnull=False)),
            models.Index(fields=["nip"], name="parties_nip", condition=Q(nip__isnull=False)),
            models.Index(fields=["regon"], name="parties_regon", condition=Q(regon__isnull=False)),
            models.Index(fields=["krs"], name="parties_krs", condition=Q(krs__isnull=False)),
            models.Index(fields=["ade"], name="parties_ade", condition=Q(ade__isnull=False)),
            models.Index(fields=["email"], name="parties_email", condition=~Q(email="")),
            models.Index(fields=["phone"], name="parties_phone", condition=~Q(phone="")),
        ]

    def __str__(self) -> str:
        return self.name
