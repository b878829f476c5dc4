"""Keep the vocabulary in step with what can be found."""

from django.db import connection, transaction

# Short words and numbers have too many look-alikes to be worth mending.
_SHORTEST = 4

_LEARN = """
insert into search_searchword (word)
select distinct lexeme from search_searchentry, unnest(tsvector_to_array(whole)) lexeme
where (kind, ref) in (select kind, ref from unnest(%s::text[], %s::text[]) as given (kind, ref))
  and length(lexeme) >= %s and lexeme !~ '[0-9.]'
order by lexeme
on conflict do nothing
"""
_FORGET = """
delete from search_searchword where word in (
    select word from search_searchword
    where word > %s and word <= %s and not exists (
        select from search_searchentry
        where whole @@ (%s || replace(replace(word, '\\', '\\\\'), '''', '''''') || %s)::tsquery
    )
)
"""


@transaction.atomic
def learn_words(refs: list[tuple[str, str]]) -> None:
    """Words of these entries join the vocabulary. In a short transaction of its own and in one order: two
    writers that learn the same new word must not wait for each other in a circle."""
    with connection.cursor() as cursor:
        cursor.execute(_LEARN, [[kind for kind, _ref in refs], [ref for _kind, ref in refs], _SHORTEST])


def forget_words(batch: int = 5_000) -> int:
    """Words that no entry holds any more leave the vocabulary: a removed person's name must not stay in
    it."""
    forgotten, after = 0, ""
    with connection.cursor() as cursor:
        while True:
            cursor.execute(
                "select max(word) from (select word from search_searchword where word > %s order by word "
                "limit %s) page",
                [after, batch],
            )
            (last,) = cursor.fetchone()
            if last is None:
                return forgotten
            cursor.execute(_FORGET, [after, last, "'", "'"])
            forgotten += cursor.rowcount
            after = last
