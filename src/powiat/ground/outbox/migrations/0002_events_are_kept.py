"""What happened stays as it was told: projections are rebuilt from it."""

from django.db import migrations

from powiat.ground.kernel.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("outbox", "0001_initial")]
    operations = [migrations.RunSQL(*append_only("outbox_event"))]
