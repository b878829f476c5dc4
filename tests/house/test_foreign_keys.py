"""Foreign keys between our apps fall: they point to an app on a lower line of the house, and protect what they point to."""

import pytest
from django.apps import apps
from django.db import models

STOREYS = ["ground", "registers", "chancery", "offices", "front"]
GROUND = [
    "kernel",
    "ui",
    "audit",
    "outbox",
    "gateways",
    "accounts",
    "org",
    "files",
    "notices",
    "search",
    "operations",
]
CHANCERY = ["eforms", "signing", "fees", "eod"]
# Children that live and die with their parent, kept by the library or by a purge.
MAY_CASCADE = {"portal", "accounts"}


def height(model: type[models.Model]) -> tuple[int, int]:
    """Where the model's app stands: storey, then line in the storey."""
    _, storey, app, *_ = model.__module__.split(".")
    line = {"ground": GROUND, "chancery": CHANCERY}.get(storey, [])
    return STOREYS.index(storey), line.index(app) if app in line else 0


def ours() -> list[type[models.Model]]:
    """Every model of the product."""
    return [model for model in apps.get_models() if model.__module__.startswith("powiat.")]


def wrong_keys(found: list[type[models.Model]]) -> list[str]:
    """Keys that climb or that let what they point to be deleted under them."""
    wrong = []
    for model in found:
        for field in model._meta.get_fields():
            if not isinstance(field, models.ForeignKey | models.ManyToManyField) or field.auto_created:
                continue
            target = field.related_model
            if not target.__module__.startswith("powiat.") or target._meta.app_label == model._meta.app_label:
                continue
            if height(target) > height(model):
                wrong.append(f"{model.__name__}.{field.name} climbs to {target.__name__}")
            deletes = getattr(field.remote_field, "on_delete", models.PROTECT)
            if deletes is not models.PROTECT and model._meta.app_label not in MAY_CASCADE:
                wrong.append(f"{model.__name__}.{field.name} does not protect {target.__name__}")
            if field.remote_field.related_name != "+" and model._meta.app_label not in MAY_CASCADE:
                wrong.append(f"{model.__name__}.{field.name} opens a way back from {target.__name__}")
    return wrong


def test_keys_fall_and_protect():
    assert wrong_keys(ours()) == []


@pytest.mark.parametrize(
    ("module", "target", "deletes"),
    [
        ("powiat.ground.org.models", "eod.Case", models.PROTECT),
        ("powiat.chancery.eod.models", "org.Unit", models.CASCADE),
    ],
)
def test_a_climbing_or_cascading_key_is_caught(module, target, deletes):
    from django.test.utils import isolate_apps

    with isolate_apps("powiat.ground.org"):
        climbing = type(
            "Wrong",
            (models.Model,),
            {
                "__module__": module,
                "key": models.ForeignKey(apps.get_model(target), on_delete=deletes, related_name="+"),
                "Meta": type("Meta", (), {"app_label": "org" if "org" in module else "eod"}),
            },
        )
    assert wrong_keys([climbing])
