"""How fast search answers over 300,000 letters and 100,000 cases, for rights to all and to 1 %.

Run by `./powiat bench search`. The data lies in a schema of its own beside the real tables and is dropped
at the end; the questions go through the product's own functions. Options: --entries N, --rounds N.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection

from powiat.ground.search.actions.put import put_entries
from powiat.ground.search.data import Entry
from powiat.ground.search.queries.find import find_entries
from powiat.ground.search.queries.suggest import suggest_titles

SCHEMA = "bench_search"
TABLES = ("search_searchentry", "search_searchword")
UNITS = 100

MATTERS = (
    "Wniosek o wydanie wypisu z ewidencji gruntów i budynków",
    "Wniosek o wydanie wypisu i wyrysu z rejestru gruntów",
    "Zgłoszenie budowy budynku mieszkalnego jednorodzinnego",
    "Wniosek o pozwolenie na budowę hali magazynowej",
    "Wniosek o wydanie prawa jazdy",
    "Rejestracja pojazdu sprowadzonego z zagranicy",
    "Zawiadomienie o zbyciu pojazdu",
    "Wniosek o udostępnienie informacji publicznej",
    "Wniosek o wydanie karty wędkarskiej",
    "Wniosek o zezwolenie na usunięcie drzew",
    "Skarga na przewlekłe prowadzenie postępowania",
    "Wniosek o dofinansowanie zadania z zakresu kultury",
    "Zgłoszenie prac geodezyjnych",
    "Wniosek o podział nieruchomości rolnej",
    "Wniosek o ustalenie odszkodowania za nieruchomość zajętą pod drogę powiatową",
    "Zaświadczenie o samodzielności lokalu",
    "Wniosek o zmianę lasu na użytek rolny",
    "Petycja w sprawie naprawy chodnika",
    "Wniosek o skierowanie do domu pomocy społecznej",
    "Zamiana klasyfikacji gruntów",
)
PLACES = (
    "Łask Kolumna Buczek Sędziejowice Widawa Wodzierady Wronowice Teodory Ostrów Wiewiórczyn Orchów Gucin "
    "Bałucz "
    "Krzucz Okup Rokitnica Sycanów Zielęcice Anielin Barycz Bachorzyn Bilew Grzeszyn Marzenin Pruszków "
    "Siedlce"
).split()
PEOPLE = (
    "Kowalska Nowak Wiśniewski Wójcik Kamińska Lewandowski Zielińska Szymański Woźniak Dąbrowska Kozłowski "
    "Jankowska "
    "Mazur Kwiatkowski Krawczyk Piotrowska Grabowski Pawłowska Michalski Król Wieczorek Jabłońska Wróbel "
    "Stępień"
).split()
SENTENCES = (
    "Proszę o pilne rozpatrzenie sprawy i przesłanie odpowiedzi na adres do korespondencji.",
    "Do wniosku dołączam mapę zasadniczą, odpis księgi wieczystej oraz potwierdzenie wniesienia opłaty "
    "skarbowej.",
    "Działka położona jest w obrębie wiejskim i graniczy z drogą powiatową.",
    "Strona została zawiadomiona o wszczęciu postępowania i możliwości wypowiedzenia się co do zebranych "
    "dowodów.",
    "Uprzejmie informuję, że termin załatwienia sprawy uległ wydłużeniu z uwagi na jej zawiły charakter.",
    "Zgodnie z miejscowym planem zagospodarowania przestrzennego teren przeznaczony jest pod zabudowę "
    "zagrodową.",
    "Na podstawie art. 104 Kodeksu postępowania administracyjnego organ orzeka jak w sentencji.",
    "Od niniejszej decyzji służy odwołanie do Samorządowego Kolegium Odwoławczego w Sieradzu.",
    "Wnioskodawca wniósł o zwrot nadpłaconej opłaty ewidencyjnej za wydanie dowodu rejestracyjnego.",
    "Podczas oględzin stwierdzono, że drzewo zagraża bezpieczeństwu ludzi i mienia.",
    "Rodzaj użytku w operacie ewidencyjnym jest niezgodny ze stanem faktycznym na gruncie.",
    "Dziecko uczęszcza do liceum ogólnokształcącego i wymaga kształcenia specjalnego.",
)
QUESTIONS = (
    ("a common word", "wniosek"),
    ("two common words", "wniosek działki"),
    ("a phrase", "wypis z ewidencji gruntów"),
    ("without diacritics", "dzialki sedziejowice"),
    ("a name and a matter", "kowalskiej pozwolenie budowę"),
    ("a rare word", "wędkarskiej wiewiórczyn"),
    ("a class of cases", "6740.12"),
    ("a register number", "RPW/12345"),
    ("a whole case mark", "AB.6740.17.2025"),
    ("a fragment", "2345/2025"),
    ("a mistyped word", "ewidecnja grutnów"),
    ("nothing", "kwazar zebra"),
)
TYPED = (
    ("typing a word", "wnio"),
    ("typing a name", "kowal"),
    ("typing a mark", "AB.67"),
    ("typing two", "wypis grun"),
)
READERS = (
    ("all (100 %)", ("public", "all:eod.letter.read")),
    ("one unit (1 %)", ("public", "unit:7")),
    ("one post (0.1 %)", ("post:77",)),
)


class Command(BaseCommand):
    """Fill, measure, clean up, tell."""

    help = "How fast search answers, for wide rights and for rights that cover 1 %."

    def add_arguments(self, parser: CommandParser) -> None:
        """How much and how often."""
        parser.add_argument("--entries", type=int, default=400_000)
        parser.add_argument("--rounds", type=int, default=12)

    def handle(self, *args: object, entries: int, rounds: int, **options: object) -> None:
        """The data is dropped also when the measurement is broken off."""
        try:
            started = time.perf_counter()
            fill(entries)
            self.stdout.write(f"{entries:,} entries made in {time.perf_counter() - started:.0f} s\n")
            self.stdout.write(sizes() + "\n\n")
            for line in measure(rounds):
                self.stdout.write(line)
        finally:
            with connection.cursor() as cursor:
                cursor.execute(f"drop schema if exists {SCHEMA} cascade")


def fill(entries: int) -> None:
    """A pool of texts goes through the real lemmatizer; the database multiplies it with its own marks and
    scopes."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"drop schema if exists {SCHEMA} cascade; create schema {SCHEMA}; set statement_timeout = 0"
        )
        cursor.execute(f"set search_path = {SCHEMA}, public")
        for table in TABLES:
            cursor.execute(
                f"create table {table} (like public.{table} including defaults including identity)"
            )
        cursor.execute("alter table search_searchentry set (toast_tuple_target = 128)")
        cursor.execute("create unique index once on search_searchentry (kind, ref)")
        put_entries(pool())
        cursor.execute(_MULTIPLY, [entries])
        cursor.execute("delete from search_searchentry where kind = 'pool'; drop index once")
        cursor.execute(
            "insert into search_searchword select distinct lexeme from (select whole from "
            "search_searchentry limit 20000) "
            "some_of_them, unnest(tsvector_to_array(whole)) lexeme where length(lexeme) >= 4 and lexeme !~ "
            "'[0-9.]'"
        )
        # Noise: a vocabulary of a real county holds some hundred thousand words.
        cursor.execute(
            "insert into search_searchword "
            "select distinct translate(substr(md5(n::text), 1, 6 + n % 8), '0123456789', 'klmnoprstu') "
            "from generate_series(1, 150000) n"
        )
        cursor.execute(
            "select indexdef from pg_indexes where schemaname = 'public' and tablename = any(%s)",
            [list(TABLES)],
        )
        definitions = cursor.fetchall()
        cursor.execute("set maintenance_work_mem = '512MB'")
        for (definition,) in definitions:
            cursor.execute(definition.replace(" ON public.", f" ON {SCHEMA}."))
        cursor.execute("vacuum analyze search_searchentry, search_searchword")


_MULTIPLY = """
insert into search_searchentry (kind, ref, title, body, marks, mark_text, url, at, scopes, head, whole)
select entry_kind, 'x' || n, pool.title, pool.body, array[mark], replace(lower(mark), '/', '.'), '/biurko/'
|| n,
    timestamptz '2023-01-02' + n * interval '4 minutes',
    array['unit:' || n %% 100, 'post:' || n %% 1000, 'all:eod.letter.read'],
    marked || pool.head, marked || pool.whole
from generate_series(1, %s) n
join lateral (select case when n %% 4 = 0 then 'case' else 'letter' end as entry_kind) kinds on true
join lateral (
    select case when n %% 4 = 0 then 'AB.' || (6700 + n / 4 %% 60) || '.' || (n / 240) || '.' || 2023 + n %% 3
        else 'RPW/' || n || '/' || 2023 + n %% 3 end as mark
) marks on true
join lateral (select replace(lower(mark), '/', '.') as normal) normals on true
join lateral (
    select string_agg('''' || lexeme || ''':1B', ' ')::tsvector as marked from (
        select normal as lexeme union select substr(normal, strpos(normal, '.') + 1)
        union select unnest(string_to_array(normal, '.'))
    ) lexemes
) vectors on true
join (select *, row_number() over (order by ref) - 1 as place from search_searchentry where kind = 'pool')
pool
    on pool.place = abs(hashint4(n)) %% (select count(*) from search_searchentry where kind = 'pool')
"""


def pool() -> Iterator[Entry]:
    """Five thousand texts of a county office, always the same."""
    dice = random.Random(7)  # noqa: S311
    for number in range(5_000):
        matter, place, person = dice.choice(MATTERS), dice.choice(PLACES), dice.choice(PEOPLE)
        rare = f"{dice.choice(PLACES)} {dice.randrange(1, 900)}/{dice.randrange(1, 20)}"
        yield Entry(
            kind="pool",
            ref=f"{number:05}",
            title=f"{matter}, {place}, {person}",
            body=f"{person} {rare}. " + " ".join(dice.sample(SENTENCES, 7)),
            scopes=("nobody",),
        )


def sizes() -> str:
    """What it takes on disk."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select relname, pg_size_pretty(pg_relation_size(oid)) from pg_class where relnamespace = "
            "%s::regnamespace "
            "order by pg_relation_size(oid) desc limit 6",
            [SCHEMA],
        )
        return ", ".join(f"{name} {size}" for name, size in cursor.fetchall())


def measure(rounds: int) -> Iterator[str]:
    """Each question for each reader, several times, in mixed order."""
    jobs: list[tuple[str, str, Callable]] = []
    for reader, scopes in READERS:
        for name, query in QUESTIONS:
            jobs.append((reader, name, lambda query=query, scopes=scopes: find_entries(query, scopes).total))
        for name, query in TYPED:
            jobs.append((reader, name, lambda query=query, scopes=scopes: len(suggest_titles(query, scopes))))
    times: dict[tuple[str, str], list[float]] = {job[:2]: [] for job in jobs}
    totals: dict[tuple[str, str], int] = {}
    dice = random.Random(3)  # noqa: S311
    for _round in range(rounds):
        for reader, name, ask in dice.sample(jobs, len(jobs)):
            started = time.perf_counter()
            totals[reader, name] = ask()
            times[reader, name].append((time.perf_counter() - started) * 1000)
    yield (f"{'reader':18} {'question':22} {'hits':>8} {'p50 ms':>8} {'p95 ms':>8}")
    for (reader, name), spent in times.items():
        yield (f"{reader:18} {name:22} {totals[reader, name]:8} {_p(spent, 50):8.1f} {_p(spent, 95):8.1f}")
    for reader, _scopes in READERS:
        every = [one for (who, _name), spent in times.items() for one in spent if who == reader]
        yield (f"{reader:18} {'all questions':22} {'':8} {_p(every, 50):8.1f} {_p(every, 95):8.1f}")


def _p(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
