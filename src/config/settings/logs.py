"""Logs: one JSON object a line on standard error; no personal data belongs in them."""

import structlog


def _without_addresses(logger, method, event: dict) -> dict:
    """Django names the address of a failed request; addresses hold case numbers and secrets, so it goes."""
    if event.get("logger", "").startswith(("django.request", "django.security")):
        event["event"] = str(event["event"]).partition(":")[0]
        event.pop("request", None)
    return event


_shared = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
structlog.configure(
    processors=[*_shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processors": [
                _without_addresses,
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            "foreign_pre_chain": _shared,
        }
    },
    "handlers": {"standard": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["standard"], "level": "INFO"},
    "loggers": {
        "django": {"level": "INFO"},
        "axes": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
        "weasyprint": {"level": "WARNING"},
        "pikepdf": {"level": "WARNING"},
        "procrastinate": {"level": "WARNING"},
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
    },
}
