"""The rows of notices."""

from powiat.ground.notices.models.mail import Mail as Mail
from powiat.ground.notices.models.notice import Notice as Notice
