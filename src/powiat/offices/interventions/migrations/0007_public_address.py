"""The place as everybody may read it, apart from what the reporter typed."""

from django.db import migrations, models

_SHOWN_SO_FAR = "update interventions_report set address_public = address where visibility = 'public'"


class Migration(migrations.Migration):
    dependencies = [("interventions", "0006_push_of_duty")]

    operations = [
        migrations.AddField(
            "report", "address_public", models.CharField(blank=True, max_length=200, default=""), preserve_default=False
        ),
        migrations.RunSQL(_SHOWN_SO_FAR, migrations.RunSQL.noop),
    ]
