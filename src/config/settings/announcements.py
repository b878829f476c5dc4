"""Announcements: which messages for the whole voivodeship are ours."""

# Beginnings of the names of our places: a message that holds one of them at the beginning of a word is shown.
ANNOUNCEMENTS_PLACES = ("Łask", "Łasc", "Buczek", "Buczk", "Sędziejowic", "Widaw", "Wodzierad")
