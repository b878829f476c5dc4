"""A county of the full size, written straight into the tables: it is measured, never used.

Everything follows from the number of a row, so that two runs measure the same county. A tenth of the cases lies in
the second unit and a hundredth in the third one; the rest is spread over the others.
"""

from dataclasses import dataclass
from datetime import datetime

from django.core.management import call_command
from django.db import connection

from powiat.ground.org import api as org


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody whose pages are measured."""

    name: str
    user_id: int
    username: str


READERS = (("sees all", "widzi-wszystko"), ("sees 10 %", "widzi-dziesiata"), ("sees 1 %", "widzi-setna"))

OFFICE = """
insert into org_unit (symbol, name, phone, email, room, duties, "order", valid_from)
select chr(64 + (n + 25) / 26) || chr(65 + n %% 26), 'Wydział ' || n, '43 675 00 ' || n, '', n, 'sprawy powiatu', n,
    '2020-01-01'
from generate_series(1, 40) n order by n;

insert into accounts_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active,
    date_joined, kind, phone, wants_mail)
select '!', false,
    case n when 1 then 'widzi-wszystko' when 5 then 'widzi-dziesiata' when 9 then 'widzi-setna' else 'osoba' || n end,
    'Osoba', 'Numer' || n, '', false, true, %(now)s, 'staff', '', true
from generate_series(1, 160) n order by n;

insert into org_post (name, initials, is_head, roles, "order", unit_id)
select 'inspektor', '', false, case when n = 1 then array['board'] else array['clerk'] end, n,
    (select id from org_unit where "order" = (n + 3) / 4)
from generate_series(1, 160) n order by n;

insert into org_holding (since, user_id, post_id)
select '2023-01-02', u.id, p.id from org_post p
join (select id, row_number() over (order by id) as place from accounts_user) u on u.place = p."order";
"""

# What every row is made of, by its number: matter, place, person.
WORDS = """
create temporary table matter as select place - 1 as place, text from unnest(array[
    'Wniosek o wypis z ewidencji gruntów', 'Zgłoszenie budowy budynku gospodarczego', 'Wniosek o pozwolenie na budowę',
    'Wniosek o prawo jazdy', 'Zawiadomienie o zbyciu pojazdu', 'Wniosek o udostępnienie informacji publicznej',
    'Wniosek o kartę wędkarską', 'Wniosek o zezwolenie na usunięcie drzew', 'Skarga na przewlekłość',
    'Wniosek o dofinansowanie zadania kulturalnego', 'Zgłoszenie prac geodezyjnych', 'Wniosek o podział nieruchomości',
    'Zaświadczenie o samodzielności lokalu', 'Petycja w sprawie chodnika', 'Wniosek o zmianę lasu na użytek rolny'
    ]) with ordinality t(text, place);
create temporary table town as select place - 1 as place, text from unnest(array[
    'Łask', 'Kolumna', 'Buczek', 'Sędziejowice', 'Widawa', 'Wodzierady', 'Wronowice', 'Teodory', 'Ostrów', 'Orchów',
    'Gucin', 'Bałucz', 'Krzucz', 'Okup', 'Rokitnica', 'Sycanów', 'Zielęcice', 'Anielin', 'Marzenin'
    ]) with ordinality t(text, place);
create temporary table surname as select place - 1 as place, text from unnest(array[
    'Brzozowiak', 'Olszynka', 'Lipnicki', 'Jarzębiak', 'Sosnówka', 'Klonowicz', 'Wierzbniak', 'Grabowiecki', 'Bukowiak',
    'Topolnicki', 'Jesionek', 'Kalinowiak', 'Leszczynka', 'Głogowiec', 'Cisowiak', 'Modrzewiak', 'Jaworniak'
    ]) with ordinality t(text, place);
"""

PARTIES = """
insert into parties_party (kind, name, first_name, last_name, email, phone, doubts, search_text, created_at,
    created_by, changed_at)
select 'person', first || ' ' || last, first, last, '', '', '{}', lower(first || ' ' || last), %(now)s, 'pomiar', %(now)s
from generate_series(1, 20000) n
join surname on surname.place = n %% 17
cross join lateral (select 'Imię' || n %% 97 as first, surname.text || (n / 97) as last) named
order by n;
insert into parties_address (party_id, town, street, building, premises, postal_code, post, country, since)
select p.id, town.text, 'Polna', (p.id %% 200)::text, '', '98-100', '', 'PL', %(now)s
from parties_party p join town on town.place = p.id %% 19;
"""

CASES = """
create temporary table planned as
select n,
    case when n %% 100 < 10 then 2 when n %% 100 = 10 then 3 else 4 + (n + n / 100) %% 37 end as unit_place,
    %(now)s - interval '1095 days' + n * (interval '1095 days' / %(cases)s) as at,
    n * 10 > %(cases)s * 9 or n %% 50 = 0 as is_running
from generate_series(1, %(cases)s) n;

create temporary table final_class as
select id, symbol, row_number() over (order by symbol) - 1 as place, count(*) over () as total
from eod_jrwaentry where is_final and valid_to is null;

insert into eod_case (mark, year, base, number, title, stage, party_name, initiated_on, opened_at, opened_by, due_on,
    decided_at, closed_at, closed_how, category, is_restricted, is_public_kind, last_document, scopes, handler_id,
    party_id, unit_id, jrwa_id, term_id)
select u.symbol || '.' || c.symbol || '.' || number || '.' || year, year, 0, number,
    matter.text || ', ' || town.text || ', działka ' || n %% 900, stage, p.name, at::date, at, 'Osoba', due,
    case when stage in ('decided', 'delivered', 'closed') then at + interval '20 days' end,
    case when stage = 'closed' then at + interval '25 days' end,
    case when stage = 'closed' then 'decyzja' else '' end, 'B5', false, false, 1,
    array['post:' || post.id, 'unit:' || u.id], post.id, p.id, u.id, c.id, (select min(id) from eod_termentry)
from (
    select planned.*, extract(year from at)::int as year, (n * 7 + n / 11) %% (select max(total) from final_class) as class,
        case when not is_running then 'closed'
            else (array['open', 'open', 'open', 'suspended', 'decided', 'delivered'])[1 + n / 7 %% 6] end as stage,
        row_number() over (partition by unit_place, extract(year from at),
            (n * 7 + n / 11) %% (select max(total) from final_class) order by n) as number
    from planned
) one
cross join lateral (select case when stage = 'suspended' then null else (at + interval '30 days')::date end as due) term
join final_class c on c.place = one.class
join org_unit u on u."order" = unit_place
join org_post post on post."order" = (unit_place - 1) * 4 + 1 + n / 101 %% 4
join parties_party p on p.id = (select min(id) from parties_party) + n %% 20000
join matter on matter.place = n %% 15
join town on town.place = n %% 19
order by n;

insert into eod_caselist (unit_symbol, jrwa_symbol, year, base, last)
select u.symbol, j.symbol, c.year, 0, max(c.number) from eod_case c join org_unit u on u.id = c.unit_id
join eod_jrwaentry j on j.id = c.jrwa_id group by 1, 2, 3;
"""

# Three letters for each case: the one that opened it, another one in its files, and one that was put aside,
# except for the newest ones, which still wait.
LETTERS = """
create temporary table placed as
select row_number() over (order by id) as n, id, opened_at, unit_id, handler_id, party_id, party_name, scopes
from eod_case;

insert into eod_letter (rpw_year, rpw_number, channel, stage, received_at, registered_at, registered_by, sender_name,
    sender_ref, dated, kind, subject, body, reply_channel, reply_address, form_code, jrwa_hint, warnings, due_on, scopes,
    post_id, sender_id, unit_id)
select extract(year from at), row_number() over (partition by extract(year from at) order by m),
    (array['eboi', 'epuap', 'edoreczenia', 'paper', 'paper', 'email'])[1 + m %% 6], stage, at, at, 'Kancelaria', party_name,
    case when m %% 5 = 0 then 'ZN/' || m else '' end, '', 'pismo', matter.text || ', ' || town.text || ', nr ' || m %% 7919,
    'Proszę o załatwienie sprawy. ' || repeat('Działka leży w obrębie ' || town.text || ' przy drodze powiatowej. ', 5),
    'eboi', '', '', '', '[]', case when stage = 'assigned' then at::date + 30 end,
    case when stage = 'registered' then '{}' else scopes end,
    case when stage <> 'registered' then handler_id end, party_id, case when stage <> 'registered' then unit_id end
from placed
cross join generate_series(0, 2) which
cross join lateral (
    select (n - 1) * 3 + which + 1 as m, opened_at + which * interval '3 minutes' as at,
        case when which < 2 then 'in-case' when n * 100 <= %(cases)s * 99 then 'filed'
            when n %% 2 = 0 then 'assigned' else 'registered' end as stage
) said
join matter on matter.place = m %% 15
join town on town.place = m %% 19
order by m;

insert into eod_register (code, year, last) select 'RPW', rpw_year, max(rpw_number) from eod_letter group by rpw_year;

create temporary table posted as select row_number() over (order by id) as m, id, received_at from eod_letter;
insert into eod_letterincase (opens, at, case_id, letter_id)
select m %% 3 = 1, received_at, c.id, l.id from posted l join placed c on c.n = (l.m - 1) / 3 + 1 where m %% 3 <> 0;
"""

FILES = """
insert into eod_document (number, kind, title, stage, recipient_name, created_at, created_by, signed_by, last_version,
    case_id, recipient_id)
select 1, 'decision', 'Decyzja', 'draft', party_name, opened_at, 'Osoba', '', 1, id, party_id from eod_case;
insert into eod_documentversion (number, title, body, at, by_name, document_id)
select 1, title, 'Na podstawie art. 104 KPA orzeka się, co następuje.', created_at, created_by, id from eod_document;
insert into eod_caseparty (role, case_id, party_id) select 'applicant', id, party_id from eod_case;
insert into eod_note (text, at, by_name, case_id)
select 'Rozmowa ze stroną, uzupełni mapę.', opened_at, 'Osoba', id from eod_case where id %% 3 = 0;
insert into eod_caseevent (at, by_name, by_title, verb, text, case_id)
select opened_at + step * interval '1 day', 'Osoba', 'inspektor',
    (array['case.open', 'letter.attach', 'document.start', 'document.submit'])[step],
    (array['Założono sprawę', 'Dołączono pismo', 'Utworzono projekt', 'Przekazano do akceptacji'])[step], id
from eod_case cross join generate_series(1, 4) step;
"""


def fill(cases: int, now: datetime) -> None:
    """The office with its lists, 20,000 parties, so many cases and three times as many letters."""
    if org.units(now.date()):
        raise RuntimeError("The measurement fills an empty database only; this one holds an office already.")
    for command in ("load_places", "load_eod", "load_eforms"):
        call_command(command, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "set statement_timeout = 0; set maintenance_work_mem = '256MB'; set work_mem = '128MB'"
        )
        for part in (OFFICE, WORDS, PARTIES, CASES, LETTERS, FILES):
            for statement in filter(str.strip, part.split(";\n")):
                cursor.execute(statement, {"now": now, "cases": cases})
        cursor.execute("vacuum analyze")
    connection.close()


def readers() -> list[Reader]:
    """The three whose pages are measured."""
    with connection.cursor() as cursor:
        cursor.execute("select username, id from accounts_user where username like 'widzi-%'")
        ids = dict(cursor.fetchall())
    return [Reader(name, ids[username], username) for name, username in READERS]
