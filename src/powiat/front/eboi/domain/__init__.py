"""Rules of eboi: words, secrets, what the office reads out of a form. No Django."""
