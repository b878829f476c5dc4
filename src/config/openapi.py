"""The description of the REST interface as a file: `python -m config.openapi` writes docs/openapi.json anew."""

import json
from pathlib import Path

import django

FILE = Path(__file__).resolve().parents[2] / "docs/openapi.json"


def description() -> str:
    """OpenAPI of all routers, in an order that does not change."""
    from config.api import api

    schema = api.get_openapi_schema(path_prefix="/api/v1/")
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"


if __name__ == "__main__":
    django.setup()
    FILE.write_text(description(), encoding="utf-8")
