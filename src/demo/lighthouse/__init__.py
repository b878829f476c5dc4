"""Lighthouse: Google's judgement of a page, brought here at need; nothing of it is part of the product."""
