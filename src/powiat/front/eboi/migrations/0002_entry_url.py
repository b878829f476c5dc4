"""A line of a matter's history may lead somewhere: to the page of the bulletin."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("eboi", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="timelineentry", name="url", field=models.CharField(blank=True, max_length=300)
        ),
    ]
