"""Roles: which permissions each role carries. The county's secretary can read this page.

A post (stanowisko) carries roles; a person has the permissions of the posts he holds or stands in for.
"""

ROLES: dict[str, frozenset[str]] = {}
