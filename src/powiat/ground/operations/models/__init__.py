"""The rows of operations."""

from powiat.ground.operations.models.verification import Verification

__all__ = ["Verification"]
