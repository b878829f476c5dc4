"""A table pasted from a sheet: cut into cells, and refused in words when a page cannot bear it."""

MOST_ROWS = 300
MOST_COLUMNS = 12
# Reading stops here: whoever pastes a whole register is told how long it is without waiting.
_COUNTED = 200_000


class TooLong(ValueError):
    """The sentence the editor reads."""


def read_table(text: str) -> tuple[list[str], list[list[str]]]:
    """The head and the rows, all of one width; TooLong when it is too much for one page."""
    lines = [line for line in text[: _COUNTED * 50].splitlines() if line.strip()]
    if len(lines) < 2:
        raise TooLong("Tabela potrzebuje nagłówków i co najmniej jednego wiersza.")
    if len(lines) - 1 > MOST_ROWS:
        raise TooLong(
            f"Ta tabela ma {len(lines) - 1} wierszy, a na stronie mieści się {MOST_ROWS}. "
            "Dodaj ją jako plik CSV lub XLSX w bloku „Pliki do pobrania”, a tutaj wklej najważniejsze wiersze."
        )
    sign = "\t" if any("\t" in line for line in lines) else ";"
    rows = [[cell.strip() for cell in line.split(sign)] for line in lines]
    width = max(len(row) for row in rows)
    if width > MOST_COLUMNS:
        raise TooLong(
            f"Ta tabela ma {width} kolumn, a na stronie mieści się {MOST_COLUMNS}. Podziel ją na dwie."
        )
    head, *body = [row + [""] * (width - len(row)) for row in rows]
    if not all(head):
        raise TooLong("Każda kolumna potrzebuje nagłówka: uzupełnij pierwszy wiersz.")
    return head, body
