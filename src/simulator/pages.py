"""Pages: the first page, in Polish, which says loudly that nothing here is official."""

import base64
from html import escape

from simulator.epuap import VARIANTS
from simulator.mastodon import Mastodon
from simulator.mood import FAILURES, MOST_SECONDS, Mood
from simulator.open311 import Gminas
from simulator.sms import Gateway
from simulator.warnings import SCENES

# A grey square of 32 points: a photo to be fetched by its address.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAKUlEQVR42u3NoQ0AAAgDsJ2ORHIyVyBImtQ31XMqAoFAIBAIBAKB4EuwD/hg"
    "W9ptlOIAAAAASUVORK5CYII="
)

STYLE = """
:root { color-scheme: light dark; --ink: light-dark(#1b1b1b, #f2f2f2); --paper: light-dark(#fff, #16181b);
  --line: light-dark(#767676, #9a9a9a); --loud: light-dark(#7a2e00, #ffb27a); }
body { font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
.loud { border: 3px solid var(--loud); color: var(--loud); padding: .75rem 1rem; font-weight: 700; }
a { color: inherit; } li { margin: .5rem 0; } code { overflow-wrap: anywhere; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input, select, button { font: inherit; padding: .5rem .75rem; border: 2px solid var(--line);
  border-radius: .25rem;  background: var(--paper); color: var(--ink); max-width: 100%; }
button { margin: 1.25rem .5rem 0 0; cursor: pointer; font-weight: 600; }
:focus-visible { outline: 3px solid #0b62c4; outline-offset: 2px; }
"""


def index(mood: Mood, taken: int, gminas: Gminas, scene: str, phones: Gateway, mastodon: Mastodon) -> str:
    """What is simulated, and the switches."""
    packages = "\n".join(
        f'<li><a href="/epuap/paczka.zip?n={number}">Paczka {number}</a>: {escape(what)}</li>'
        for number, what in VARIANTS.items()
    )
    choices = "\n".join(
        f'<option value="{key}"{" selected" if key == mood.failure else ""}>{escape(words)}</option>'
        for key, words in FAILURES.items()
    )
    return f"""<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SYMULATOR systemów państwowych</title>
<link rel="stylesheet" href="/styl.css">
</head>
<body>
<main>
<h1>Symulator systemów państwowych</h1>
<p class="loud">SYMULATOR. To nie jest ePUAP ani żaden inny system państwowy. Wszystkie osoby, pisma
i numery są zmyślone.</p>
<h2>ePUAP: paczki z awaryjnego pobierania</h2>
<p>Pobierz paczkę i wczytaj ją w systemie urzędu. Numer może być dowolny, do 9999: ta sama
liczba to zawsze ta sama paczka.</p>
<ul>
{packages}
</ul>
<p>Załączniki podane adresem wydaje <code>/file-download-servlet/DownloadServlet?fileId=…</code>, każdy
tylko raz. Wydano dotąd: {taken}.</p>
<h2>Open311: systemy dwóch gmin</h2>
<p><code>/open311/sedziejowice/v2/</code> nadaje numer od razu, <code>/open311/widawa/v2/</code> dopiero po drugim
pytaniu o żeton. Oba przyjmują zgłoszenia przekazane przez powiat.</p>
{_reports(gminas)}
<h2>SMS: bramka operatora</h2>
{_messages(phones)}
{_scenes(scene)}
{_fediverse(mastodon)}
<h2>Przełączniki awarii</h2>
<form method="post" action="/przelaczniki">
<label for="opoznienie">Opóźnienie każdej odpowiedzi, w sekundach (do {MOST_SECONDS})</label>
<input id="opoznienie" name="opoznienie" inputmode="decimal" value="{mood.delay:g}">
<label for="awaria">Awaria</label>
<select id="awaria" name="awaria">
{choices}
</select>
<div>
<button>Ustaw</button>
<button name="od-nowa" value="1">Zacznij od nowa</button>
</div>
</form>
</main>
</body>
</html>
"""


def _fediverse(mastodon: Mastodon) -> str:
    """The account that follows the county, and what it got."""
    if not mastodon.is_able:
        return "<h2>Mastodon</h2><p>Ta część potrzebuje biblioteki z pakietów testowych.</p>"
    rows = "".join(
        f"<li>{escape(str(one.said.get('type', '?')))}: {escape(_told(one.said))} – "
        f"{'podpis zgodny' if one.is_signed else 'odrzucono: ' + escape(one.trouble)}</li>"
        for one in reversed(mastodon.inbox[-20:])
    )
    state = f"Obserwuje {escape(mastodon.following)}." if mastodon.following else "Nikogo nie obserwuje."
    return f"""<h2>Mastodon: konto, które obserwuje powiat</h2>
<p>{state} Skrzynka {"nie działa (503)" if mastodon.is_down else "działa"}. Podpisy sprawdza biblioteka, nie nasz kod.</p>
<form method="post" action="/przelaczniki">
<label for="powiat">Adres portalu powiatu</label>
<input id="powiat" name="powiat" value="{escape(mastodon.following or "http://127.0.0.1:8000")}">
<div><button name="mastodon" value="obserwuj">Obserwuj</button>
<button name="mastodon" value="przestan">Przestań obserwować</button>
<button name="mastodon" value="skrzynka">{"Włącz skrzynkę" if mastodon.is_down else "Wyłącz skrzynkę"}</button></div>
</form>
<ul>{rows}</ul>"""


def _told(said: dict) -> str:
    what = said.get("object")
    return (
        str(what.get("name") or what.get("content") or what.get("type") or "")
        if isinstance(what, dict)
        else str(what)
    )


def _scenes(scene: str) -> str:
    """What RSO and IMGW say."""
    choices = "\n".join(
        f'<option value="{key}"{" selected" if key == scene else ""}>{escape(words)}</option>'
        for key, words in SCENES.items()
    )
    return f"""<h2>RSO i IMGW: ostrzeżenia</h2>
<form method="post" action="/przelaczniki">
<label for="ostrzezenia">Co mówią</label>
<select id="ostrzezenia" name="ostrzezenia">
{choices}
</select>
<div><button>Ustaw ostrzeżenia</button></div>
</form>"""


def _reports(gminas: Gminas) -> str:
    """What came in, with a button that closes each."""
    rows = []
    for gmina in gminas.all.values():
        for one in reversed(gmina.taken[-20:]):
            button = (
                f'<form method="post" action="/przelaczniki"><button name="zamknij" value="{escape(one.number)}">'
                f"Zamknij {escape(one.number)}</button></form>"
            )
            rows.append(
                f"<li>{escape(gmina.name)}, {escape(one.number)} ({escape(one.code)}): {escape(one.text[:200])}"
                f"{' – zamknięte' if one.is_closed else button}</li>"
            )
    return f"<ul>{''.join(rows)}</ul>" if rows else "<p>Nie ma jeszcze żadnego zgłoszenia.</p>"


def _messages(phones: Gateway) -> str:
    """The last short messages that were taken."""
    rows = [f"<li>{escape(one.to)}: {escape(one.text)}</li>" for one in reversed(phones.taken[-20:])]
    return f"<ul>{''.join(rows)}</ul>" if rows else "<p>Nie wysłano jeszcze żadnej wiadomości.</p>"
