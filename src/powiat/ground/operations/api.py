"""The face of operations: what other apps may call."""

from powiat.ground.operations.actions.verify_log import verify_log
from powiat.ground.operations.queries import backup_age, components

__all__ = ["backup_age", "components", "verify_log"]
