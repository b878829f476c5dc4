"""The rows of audit."""

from powiat.ground.audit.models.row import AuditHead, AuditLink, AuditRow

__all__ = ["AuditHead", "AuditLink", "AuditRow"]
