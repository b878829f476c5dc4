"""A post has one holder at a time."""

from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations

FORWARD = """
alter table org_holding add constraint org_holding_one_at_a_time
    exclude using gist (post_id with =, daterange(since, until, '[]') with &&);
"""
BACKWARD = "alter table org_holding drop constraint org_holding_one_at_a_time;"


class Migration(migrations.Migration):
    dependencies = [("org", "0001_initial")]
    operations = [BtreeGistExtension(), migrations.RunSQL(FORWARD, BACKWARD)]
