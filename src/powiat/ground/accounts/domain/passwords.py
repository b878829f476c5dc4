"""Weak passwords: what a guesser tries first, in Polish too.

NIST SP 800-63B § 5.1.1.2 and OWASP ASVS 5.0 V6.2: length matters, rules about kinds of characters do not;
passwords from lists, from the context and made of a pattern are refused.
"""

from powiat.ground.kernel.text_pl import without_diacritics

SHORTEST = 12
# Words a guesser joins with a year or an exclamation mark. Written without diacritics, as guessers do.
WORDS = frozenset(
    """
    haslo hasla password passwort admin administrator qwerty qwertyuiop zaqwsx asdfgh zxcvbn polska polak
    warszawa krakow lodz lask laski powiat powiatlaski starostwo starosta urzad urzednik biuro praca
    wiosna lato jesien zima styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik
    listopad grudzien poniedzialek wtorek sroda czwartek piatek sobota niedziela kocham kochamcie kochanie
    misiek misiaczek kasia basia ania agnieszka marcin mateusz michal karolina monika bartek kamil lukasz
    damian piotrek tomek natalia legia lech widzew wisla samochod komputer internet tajne tajnehaslo zmien
    zmienmnie witaj witamy dziendobry letmein welcome iloveyou monkey dragon football superman batman
    pokemon master shadow sunshine princess login uzytkownik test testowe tymczasowe nowehaslo moje
    mojehaslo mieszkaniec epowiat
    """.split()
)
ROWS = (
    "1234567890",
    "0987654321",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "zaq12wsxcde34rfv",
)
_LEET = str.maketrans("@4301!$57", "aaeoiisst")


def plain(text: str) -> str:
    """Lower case without diacritics: 'Łask' and 'lask' are one word to a guesser."""
    return without_diacritics(text).lower()


def is_repetition(password: str) -> bool:
    """True for one short piece said again and again: 'abcabcabcabc', 'aaaaaaaaaaaa'."""
    text = plain(password)
    return any(
        text == (text[:size] * len(text))[: len(text)] for size in range(1, min(5, len(text) // 2 + 1))
    )


def is_keyboard_walk(password: str) -> bool:
    """True when nearly all of it is a row of the keyboard or of the alphabet."""
    text = plain(password)
    covered = 0
    place = 0
    while place < len(text):
        size = max((_run(text, place, row) for row in ROWS), default=0)
        covered += size if size >= 3 else 0
        place += size if size >= 3 else 1
    return bool(text) and covered / len(text) > 0.8


def _run(text: str, start: int, row: str) -> int:
    """How many signs from `start` follow the row, in either direction."""
    best = 0
    for line in (row, row[::-1]):
        size = 0
        while start + size < len(text) and text[start : start + size + 1] in line:
            size += 1
        best = max(best, size)
    return best


def is_decorated_word(password: str, own_words: tuple[str, ...] = ()) -> bool:
    """True when only known words stay without digits and signs: 'Starostwo2026!', 'H@slo-Powiat1'."""
    known = WORDS | {plain(word) for word in own_words if len(word) >= 3}
    text = plain(password)
    core = text.strip("".join(sign for sign in text if not sign.isalpha()))
    readings = {"".join(filter(str.isalpha, text)), "".join(filter(str.isalpha, core.translate(_LEET)))}
    return any(reading and _is_made_of(reading, known) for reading in readings)


def _is_made_of(text: str, words: frozenset[str]) -> bool:
    """True when the text is one to four known words in a row, or at most three other letters beside them."""
    if len(text) <= 3:
        return True
    reachable = {0: 0}
    for end in range(1, len(text) + 1):
        steps = [reachable[start] + 1 for start in reachable if text[start:end] in words]
        if steps:
            reachable[end] = min(steps)
    return len(text) in reachable and reachable[len(text)] <= 4


def is_weak(password: str, own_words: tuple[str, ...] = ()) -> bool:
    """True when a guesser would find it in the first thousands of tries."""
    return is_repetition(password) or is_keyboard_walk(password) or is_decorated_word(password, own_words)
