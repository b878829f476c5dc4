"""The face of announcements: what other apps may call."""

from powiat.front.announcements.actions.ask_services import ask_services, ask_weather
from powiat.front.announcements.actions.issue_warning import issue_warning
from powiat.front.announcements.queries.warnings import banner, weather

__all__ = ["ask_services", "ask_weather", "banner", "issue_warning", "weather"]
