"""AuditRow, AuditLink, AuditHead: what happened, how it is chained, and where the chain ends.

The rows hold text and numbers only, no foreign keys: the log never interferes with the live tables.
The database refuses UPDATE, DELETE and TRUNCATE; the links are made by the database at commit, so that
the lock that keeps the chain in one line is held for the shortest time (see migration 0002).
"""

from django.db import models
from django.db.models.fields.json import KT


def _from_payload(key: str) -> models.GeneratedField:
    """A column the database takes out of the payload, so that it cannot say anything else."""
    return models.GeneratedField(
        expression=KT(f"payload__{key}"), output_field=models.TextField(), db_persist=True
    )


class AuditRow(models.Model):
    """One deed: who, when, what, old and new. Everything hashed lies in `payload`."""

    id = models.BigAutoField(primary_key=True)
    payload = models.JSONField()
    verb = _from_payload("verb")
    kind = _from_payload("kind")
    ref = _from_payload("ref")
    by_id = _from_payload("by_id")
    at = models.DateTimeField(help_text="the same hour as in the payload, for sorting")

    class Meta:
        """Found by object and by person."""

        indexes = [
            models.Index(fields=["kind", "ref", "id"], name="audit_row_object"),
            models.Index(fields=["by_id", "id"], name="audit_row_person"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.kind} {self.ref}"


class AuditLink(models.Model):
    """A link of the chain: hash = sha256(previous hash + payload as the database writes it)."""

    seq = models.BigIntegerField(primary_key=True)
    row_id = models.BigIntegerField(unique=True)
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.seq} {self.hash[:8]}"


class AuditHead(models.Model):
    """Where the chain ends; it lets the verifier notice a cut-off tail."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    seq = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return f"{self.seq} {self.hash[:8]}"
