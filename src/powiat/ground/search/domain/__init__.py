"""The rules of searching: words, marks, questions, highlights. No Django, no database."""
