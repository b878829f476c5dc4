"""Pages of long lists."""

from typing import Any

from django.core.paginator import Page, Paginator


class LatePages(Paginator):
    """Finds which rows stand on the page first and reads only those: deep pages walk an index, not whole rows."""

    def page(self, number: Any) -> Page:
        """The page; its rows in the list's own order."""
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        ids = self.object_list.values_list("pk", flat=True)[first : first + self.per_page]
        rows = self.object_list.filter(pk__in=list(ids))
        return self._get_page(list(rows), number, self)
