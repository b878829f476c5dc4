"""The face of operations: what other apps may call."""

from powiat.ground.operations.actions.verify_log import verify_log
from powiat.ground.operations.queries import components

__all__ = ["components", "verify_log"]
