"""What waits for moderation is counted on every page of the desk: by an index of its own, not by reading all years."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("interventions", "0007_public_address")]

    operations = [
        migrations.AddIndex(
            "report",
            models.Index(
                fields=["stage"], condition=models.Q(visibility="pending"), name="interv_report_moderate"
            ),
        ),
    ]
