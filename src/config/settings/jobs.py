"""The outbox's worker: procrastinate on Django's own connection."""

PROCRASTINATE_ON_APP_READY = None
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
