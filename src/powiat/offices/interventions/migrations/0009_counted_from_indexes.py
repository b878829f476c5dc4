"""The map of the whole county, and the counts above the desk's queue, come from indexes alone: the table of all
years is not read for them."""

from django.contrib.gis.db import models
from django.db import migrations


def _number(function: str) -> models.GeneratedField:
    return models.GeneratedField(
        expression=models.Func("point", function=function), output_field=models.FloatField(), db_persist=True
    )


class Migration(migrations.Migration):
    dependencies = [("interventions", "0008_waiting_for_moderation")]

    operations = [
        migrations.AddField("report", "lon", _number("st_x")),
        migrations.AddField("report", "lat", _number("st_y")),
        migrations.AddIndex(
            "report",
            models.Index(
                fields=["lon", "lat"],
                include=("id", "category", "closed_at"),
                condition=models.Q(visibility__in=("pending", "public")),
                name="interv_report_pins",
            ),
        ),
        migrations.RemoveIndex("report", "interv_report_queue"),
        migrations.AddIndex(
            "report",
            models.Index(
                fields=["lane", "due_at"],
                include=("id", "ack_at", "stage", "handler", "closed_at"),
                condition=models.Q(closed_at=None),
                name="interv_report_queue",
            ),
        ),
    ]
