"""Words of the reporter's app in its three languages: Polish, English, Ukrainian. What the office writes stays Polish."""

from powiat.offices.interventions.domain.page_words import PAGE_WORDS
from powiat.offices.interventions.domain.script_words import OUTBOX, SCRIPT_WORDS

LANGUAGES = {"pl": "Polski", "en": "English", "uk": "Українська"}

# key: (pl, en, uk)
_WORDS: dict[str, tuple[str, str, str]] = {
    "app": ("Zgłoszenia w powiecie", "County reports", "Звернення в повіті"),
    "nav_report": ("Zgłoś", "Report", "Повідомити"),
    "nav_map": ("Mapa", "Map", "Карта"),
    "nav_status": ("Sprawdź", "Check", "Перевірити"),
    "nav_mine": ("Moje", "Mine", "Мої"),
    "menu": ("Menu zgłoszeń", "Reports menu", "Меню звернень"),
    "language": ("Język", "Language", "Мова"),
    "start_title": ("Zgłoś, co trzeba naprawić", "Report what needs fixing", "Повідомте, що треба виправити"),
    "start_question": (
        "Czy ktoś jest teraz w niebezpieczeństwie?",
        "Is anyone in danger right now?",
        "Чи хтось зараз у небезпеці?",
    ),
    "start_danger": ("Tak, potrzebna pomoc", "Yes, help is needed", "Так, потрібна допомога"),
    "start_danger_note": (
        "Pożar, wypadek, gaz, przemoc, ktoś nieprzytomny",
        "Fire, accident, gas, violence, someone unconscious",
        "Пожежа, аварія, газ, насильство, хтось непритомний",
    ),
    "start_safe": ("Nie, chcę coś zgłosić", "No, I want to report something", "Ні, хочу повідомити"),
    "start_safe_note": (
        "Dziura, drzewo, awaria, śmieci. Zajmie to około pół minuty",
        "A pothole, a tree, a failure, litter. It takes half a minute",
        "Вибоїна, дерево, аварія, сміття. Це забере пів хвилини",
    ),
    "start_look": (
        "Zobacz, co zgłosili inni",
        "See what others have reported",
        "Подивіться, що повідомили інші",
    ),
    "start_mine": ("Sprawdź swoje zgłoszenie", "Check your report", "Перевірте своє звернення"),
    "start_figures": (
        "Ile i jak szybko załatwiamy",
        "How much and how fast we fix",
        "Скільки і як швидко вирішуємо",
    ),
    "start_follow": ("Powiadomienia o okolicy", "News from your area", "Сповіщення про околицю"),
    "life_title": ("Zadzwoń teraz: 112", "Call 112 now", "Дзвоніть зараз: 112"),
    "life_call": ("Zadzwoń 112", "Call 112", "Подзвонити 112"),
    "life_nothing": (
        "Tego formularza nikt nie czyta natychmiast, dlatego niczego tu nie zapisujemy.",
        "Nobody reads this form at once, so nothing is saved here.",
        "Цю форму ніхто не читає одразу, тому тут нічого не зберігаємо.",
    ),
    "life_deaf": (
        "Nie możesz mówić albo nie słyszysz? Użyj państwowej aplikacji Alarm112: wybierasz obrazki i piszesz z operatorem.",
        "You cannot speak or hear? Use the state app Alarm112: you choose pictures and text with the operator.",
        "Не можете говорити або чути? Скористайтеся державним застосунком Alarm112.",
    ),
    "life_say": (
        "Powiedz, gdzie to jest, co się stało i czy ktoś jest ranny. Nie rozłączaj się pierwsza ani pierwszy.",
        "Say where it is, what happened and whether anyone is hurt. Do not hang up first.",
        "Скажіть, де це, що сталося і чи є поранені. Не кладіть слухавку першими.",
    ),
    "life_others": ("Inne numery, całą dobę", "Other numbers, day and night", "Інші номери, цілодобово"),
    "life_power": ("pogotowie energetyczne", "power emergency", "аварійна енергослужба"),
    "life_gas": ("pogotowie gazowe", "gas emergency", "аварійна газова служба"),
    "life_water": ("pogotowie wodociągowe", "water emergency", "аварійна водопровідна служба"),
    "life_back": (
        "To jednak nic nagłego, chcę zgłosić",
        "It is not urgent, I want to report",
        "Це не терміново",
    ),
    "form_title": ("Nowe zgłoszenie", "New report", "Нове звернення"),
    "photos": ("Zdjęcia", "Photos", "Фотографії"),
    "photos_hint": (
        "Najwyżej 5 zdjęć. Usuwamy z nich datę, miejsce i model telefonu. Twarze i tablice zakrywamy przed publikacją.",
        "Up to 5 photos. We remove date, place and phone model. Faces and plates are covered before publishing.",
        "До 5 фотографій. Ми видаляємо дату, місце й модель телефону. Обличчя й номери закриваємо.",
    ),
    "text": ("Co się dzieje?", "What is happening?", "Що відбувається?"),
    "text_hint": (
        "Jedno, dwa zdania wystarczą. Nie podawaj nazwisk innych osób.",
        "A sentence or two is enough. Do not give other people's names.",
        "Достатньо одного-двох речень. Не називайте прізвищ інших осіб.",
    ),
    "category": ("Czego to dotyczy?", "What is it about?", "Чого це стосується?"),
    "category_choose": (
        "Wybierz albo zostaw nam podpowiedź",
        "Choose, or let us suggest",
        "Оберіть або ми підкажемо",
    ),
    "place": ("Gdzie to jest?", "Where is it?", "Де це?"),
    "place_address": ("Adres albo miejscowość", "Address or village", "Адреса або населений пункт"),
    "place_hint": (
        "Na przykład: Łask, Narutowicza 12 albo Bałucz 5. Możesz dopisać: „przy sklepie”.",
        "For example: Łask, Narutowicza 12, or Bałucz 5.",
        "Наприклад: Łask, Narutowicza 12 або Bałucz 5.",
    ),
    "place_here": (
        "Jestem na miejscu: pobierz położenie",
        "I am there: use my location",
        "Я на місці: визначити",
    ),
    "place_map": ("Wskaż na mapie", "Point on the map", "Показати на карті"),
    "place_list": ("Wybierz miejscowość z listy", "Choose a village from the list", "Оберіть зі списку"),
    "place_none": ("Nie wybrano", "Not chosen", "Не обрано"),
    "contact": ("Kontakt (nieobowiązkowo)", "Contact (optional)", "Контакт (необов’язково)"),
    "contact_hint": (
        "Możesz zostać anonimowa albo anonimowy. Bez kontaktu sprawdzisz zgłoszenie numerem i kodem.",
        "You may stay anonymous. Without contact you follow the report by its number and code.",
        "Можна анонімно. Без контакту перевірите звернення за номером і кодом.",
    ),
    "email": ("E-mail", "E-mail", "Електронна пошта"),
    "phone": ("Telefon", "Phone", "Телефон"),
    "name": ("Imię i nazwisko", "Name", "Ім’я та прізвище"),
    "consent": (
        "Można przekazać mój kontakt służbie, która to naprawi",
        "My contact may be passed to the service that will fix it",
        "Мої контакти можна передати службі, яка це виправить",
    ),
    "next": ("Dalej", "Next", "Далі"),
    "send": ("Wyślij zgłoszenie", "Send the report", "Надіслати звернення"),
    "back": ("Wróć i popraw", "Back and correct", "Назад і виправити"),
    "check_title": ("Sprawdź i wyślij", "Check and send", "Перевірте і надішліть"),
    "hazard_title": ("To może być groźne", "This may be dangerous", "Це може бути небезпечно"),
    "hazard_text": (
        "Najpierw zadzwoń. Zgłoszenie też przyjmiemy: dyżurny dostanie je od razu.",
        "Call first. We take the report too: the duty officer gets it at once.",
        "Спершу зателефонуйте. Звернення також приймемо: черговий отримає його одразу.",
    ),
    "call": ("Zadzwoń", "Call", "Подзвонити"),
    "over_question": ("Czy to już się skończyło?", "Is it over?", "Чи це вже закінчилося?"),
    "over_yes": ("Tak, już po wszystkim", "Yes, it is over", "Так, уже все"),
    "over_no": ("Nie, dzieje się teraz", "No, it is happening now", "Ні, триває зараз"),
    "near_title": (
        "Czy to jedno z tych zgłoszeń?",
        "Is it one of these reports?",
        "Чи це одне з цих звернень?",
    ),
    "near_text": (
        "Ktoś mógł to już zgłosić. Jedno kliknięcie doda Twój głos, nie trzeba pisać drugi raz.",
        "Somebody may have reported it. One click adds your voice.",
        "Хтось міг уже повідомити. Один клік додасть ваш голос.",
    ),
    "affects_me": ("Też mnie dotyczy", "It affects me too", "Мене теж стосується"),
    "sent_title": ("Zgłoszenie przyjęte", "Report received", "Звернення прийнято"),
    "sent_keep": (
        "Zapisz numer i kod. Pokażą Ci, co się dzieje ze zgłoszeniem.",
        "Keep the number and the code. They show you what happens.",
        "Збережіть номер і код. Вони покажуть, що відбувається.",
    ),
    "sent_who": ("Zajmie się tym", "Handled by", "Цим займеться"),
    "sent_when": ("Termin", "Due", "Термін"),
    "number": ("Numer zgłoszenia", "Report number", "Номер звернення"),
    "secret": ("Kod", "Code", "Код"),
    "another": ("Zgłoś coś jeszcze", "Report something else", "Повідомити ще"),
    "status_title": ("Sprawdź zgłoszenie", "Check a report", "Перевірити звернення"),
    "status_hint": (
        "Numer i kod widać po wysłaniu zgłoszenia.",
        "You saw the number and the code after sending.",
        "Номер і код видно після надсилання.",
    ),
    "check": ("Sprawdź", "Check", "Перевірити"),
    "mine_title": ("Moje zgłoszenia", "My reports", "Мої звернення"),
    "mine_empty": (
        "Na tym telefonie nie ma jeszcze zgłoszeń.",
        "There are no reports on this phone yet.",
        "На цьому телефоні ще немає звернень.",
    ),
    "mine_note": (
        "Lista jest tylko na tym urządzeniu. Na innym sprawdzisz zgłoszenie numerem i kodem.",
        "The list is on this device only.",
        "Список є лише на цьому пристрої.",
    ),
    "mine_noscript": (
        "Lista potrzebuje JavaScriptu. Bez niego sprawdź zgłoszenie numerem i kodem.",
        "The list needs JavaScript. Without it check a report by number and code.",
        "Список потребує JavaScript. Без нього перевірте за номером і кодом.",
    ),
    "push_noscript": (
        "Powiadomienia w przeglądarce potrzebują JavaScriptu. E-mail działa bez niego.",
        "Notifications in the browser need JavaScript. E-mail works without it.",
        "Сповіщення в браузері потребують JavaScript. Пошта працює без нього.",
    ),
    "offline_title": ("Nie ma zasięgu", "You are offline", "Немає зв’язку"),
    "offline_text": (
        "Zgłoszenie możesz napisać i bez zasięgu. Poczeka na telefonie i wyśle się samo, gdy zasięg wróci.",
        "You can write a report offline. It waits on the phone and is sent when the network is back.",
        "Звернення можна написати й без зв’язку. Воно надішлеться саме.",
    ),
    "offline_danger": (
        "W niebezpieczeństwie dzwoń: 112 działa także bez zasięgu Twojej sieci.",
        "In danger call 112: it works without your network too.",
        "У небезпеці дзвоніть 112: працює і без вашої мережі.",
    ),
}


def words(language: str) -> dict[str, str]:
    """Every word of the pages in that language; Polish for a language that is not known."""
    return _in(language, _WORDS | PAGE_WORDS)


def script_words(language: str, *, only_outbox: bool = False) -> dict[str, str]:
    """The same for the scripts; the first screen carries only what its outbox may say."""
    return _in(language, {key: SCRIPT_WORDS[key] for key in OUTBOX} if only_outbox else SCRIPT_WORDS)


def _in(language: str, table: dict[str, tuple[str, str, str]]) -> dict[str, str]:
    at = {"pl": 0, "en": 1, "uk": 2}.get(language, 0)
    return {key: three[at] for key, three in table.items()}
