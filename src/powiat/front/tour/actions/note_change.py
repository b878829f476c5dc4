"""Note change: a place is another version from now on, and the log says what was changed, by whom, from what to what."""

from datetime import datetime

from powiat.front.tour.models import Scene
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


def note_change(
    *,
    scene: Scene,
    verb: str,
    what: tuple[str, int],
    old: dict | None,
    new: dict | None,
    by: Actor,
    now: datetime,
) -> None:
    """To be called in the transaction of the change, under the lock of the place."""
    scene.version += 1
    scene.save(update_fields=["version"])
    audit.record(by=by, verb=verb, what=what, old=old, new=new, now=now)
