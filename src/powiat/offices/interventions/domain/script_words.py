"""What the app's scripts say, in its three languages. The page carries them; `{name}` gives way to a value."""

# key: (pl, en, uk)
SCRIPT_WORDS: dict[str, tuple[str, str, str]] = {
    "call": ("Zadzwoń {phone}", "Call {phone}", "Подзвонити {phone}"),
    "kind_life": (
        "Zadzwoń 112. Tego formularza nikt nie czyta natychmiast.",
        "Call 112. Nobody reads this form at once.",
        "Дзвоніть 112. Цю форму ніхто не читає одразу.",
    ),
    "kind_hazard": (
        "To może być groźne. Najpierw zadzwoń, zgłoszenie też przyjmiemy.",
        "This may be dangerous. Call first, we take the report too.",
        "Це може бути небезпечно. Спершу зателефонуйте, звернення також приймемо.",
    ),
    "kind_order": (
        "Jeśli to dzieje się teraz, zadzwoń 112. Tutaj zgłaszasz to, co już się skończyło.",
        "If it is happening now, call 112. Here you report what is over.",
        "Якщо це відбувається зараз, дзвоніть 112. Тут повідомляють про те, що вже закінчилося.",
    ),
    "optional": ("{label} (nieobowiązkowo)", "{label} (optional)", "{label} (необов’язково)"),
    "photo": ("Zdjęcie {at}", "Photo {at}", "Фото {at}"),
    "photo_drop": ("Usuń", "Remove", "Видалити"),
    "photo_drop_one": ("Usuń zdjęcie {at}", "Remove photo {at}", "Видалити фото {at}"),
    "photo_most": (
        "Można dodać najwyżej {most} zdjęć. Pozostałych nie dodaliśmy.",
        "You can add at most {most} photos. The rest were not added.",
        "Можна додати щонайбільше {most} фото. Решту не додано.",
    ),
    "place_none": (
        "Ten telefon nie podaje położenia. Wpisz adres.",
        "This phone gives no location. Type the address.",
        "Цей телефон не повідомляє місце. Впишіть адресу.",
    ),
    "place_asking": ("Szukamy Twojego położenia…", "Looking for your location…", "Шукаємо ваше місце…"),
    "place_found": (
        "Mamy położenie, z dokładnością do {metres} m.",
        "We have your location, to within {metres} m.",
        "Маємо місце з точністю до {metres} м.",
    ),
    "place_rough": (
        "To niezbyt dokładnie: popraw miejsce na mapie.",
        "That is rough: correct it on the map.",
        "Це не дуже точно: виправте на карті.",
    ),
    "place_denied": (
        "Telefon nie pozwolił na podanie położenia. Wpisz adres, wskaż miejsce na mapie albo wybierz z listy.",
        "The phone did not allow the location. Type the address, point on the map or choose from the list.",
        "Телефон не дозволив визначити місце. Впишіть адресу, покажіть на карті або оберіть зі списку.",
    ),
    "place_failed": (
        "Nie udało się ustalić położenia. Wpisz adres, wskaż miejsce na mapie albo wybierz z listy.",
        "The location could not be found. Type the address, point on the map or choose from the list.",
        "Не вдалося визначити місце. Впишіть адресу, покажіть на карті або оберіть зі списку.",
    ),
    "place_pointed": (
        "Miejsce wskazane na mapie. Przesuń mapę, żeby je poprawić.",
        "The place is set on the map. Move the map to correct it.",
        "Місце показано на карті. Пересуньте карту, щоб виправити.",
    ),
    "place_address": (
        "Miejsce: {label}. Jeśli to nie tu, popraw adres albo wskaż na mapie.",
        "Place: {label}. If this is wrong, correct the address or point on the map.",
        "Місце: {label}. Якщо це не тут, виправте адресу або покажіть на карті.",
    ),
    "map_offline": (
        "Mapa nie działa bez zasięgu. Wpisz adres albo wybierz miejscowość z listy.",
        "The map does not work offline. Type the address or choose a village from the list.",
        "Карта не працює без зв’язку. Впишіть адресу або оберіть населений пункт.",
    ),
    "map_in": ("Przybliż", "Zoom in", "Збільшити"),
    "map_out": ("Oddal", "Zoom out", "Зменшити"),
    "map_credit": ("Mapa: powiat łaski", "Map: Łask County", "Карта: Ласький повіт"),
    "map_pick": (
        "Mapa. Strzałki przesuwają miejsce, plus i minus przybliżają.",
        "Map. Arrows move the place, plus and minus zoom.",
        "Карта. Стрілки пересувають місце, плюс і мінус змінюють масштаб.",
    ),
    "map_failed": (
        "Nie udało się wczytać zgłoszeń. Sprawdź zasięg.",
        "The reports could not be loaded. Check your network.",
        "Не вдалося завантажити звернення. Перевірте зв’язок.",
    ),
    "report_number": ("Zgłoszenie {number}", "Report {number}", "Звернення {number}"),
    "say_what": (
        "Opisz, co się dzieje, albo dodaj zdjęcie.",
        "Say what is happening, or add a photo.",
        "Опишіть, що відбувається, або додайте фото.",
    ),
    "too_long": (
        "Opis ma {length} znaków, a może mieć najwyżej 4000.",
        "The description has {length} characters; 4000 is the most.",
        "Опис має {length} знаків, а можна щонайбільше 4000.",
    ),
    "choose_kind": (
        "Wybierz, czego dotyczy zgłoszenie.",
        "Choose what the report is about.",
        "Оберіть, чого стосується звернення.",
    ),
    "say_where": (
        "Wskaż miejsce: położeniem telefonu, na mapie, adresem albo z listy.",
        "Say where: by the phone's location, on the map, by address or from the list.",
        "Вкажіть місце: через телефон, на карті, адресою або зі списку.",
    ),
    "answer_it": (
        "Odpowiedz na pytanie: {label}",
        "Answer the question: {label}",
        "Дайте відповідь на запитання: {label}",
    ),
    "hints": ("Czy chodzi o to?", "Is it this?", "Чи йдеться про це?"),
    "near": (
        "Czy to jedno z tych zgłoszeń? Jedno kliknięcie doda Twój głos, nie trzeba pisać drugi raz.",
        "Is it one of these reports? One click adds your voice, no need to write again.",
        "Чи це одне з цих звернень? Один клік додасть ваш голос, не треба писати вдруге.",
    ),
    "near_one": (
        "{metres} m stąd, {stage}, zgłoszono {day}",
        "{metres} m away, {stage}, reported {day}",
        "{metres} м звідси, {stage}, повідомлено {day}",
    ),
    "affects_me": ("Też mnie dotyczy", "It affects me too", "Мене теж стосується"),
    "affects_done": ("Dziękujemy, doliczyliśmy", "Thank you, counted", "Дякуємо, враховано"),
    "affects_failed": (
        "Nie udało się, spróbuj później",
        "It did not work, try later",
        "Не вдалося, спробуйте пізніше",
    ),
    "works_now": (
        "Tu trwają planowane prace do {until}: {title}. Zgłoś tylko to, co jest poza nimi.",
        "Planned works are under way here until {until}: {title}. Report only what is beside them.",
        "Тут тривають заплановані роботи до {until}: {title}. Повідомляйте лише про те, що поза ними.",
    ),
    "works_later": (
        "Tu zaplanowano prace od {from} do {until}: {title}.",
        "Works are planned here from {from} to {until}: {title}.",
        "Тут заплановано роботи з {from} до {until}: {title}.",
    ),
    "sending": ("Wysyłamy zgłoszenie…", "Sending the report…", "Надсилаємо звернення…"),
    "sent": (
        "Wysłane. Numer {number}, kod {secret}.",
        "Sent. Number {number}, code {secret}.",
        "Надіслано. Номер {number}, код {secret}.",
    ),
    "sent_call": (
        "To może być groźne: zadzwoń też {phones}.",
        "This may be dangerous: call {phones} too.",
        "Це може бути небезпечно: зателефонуйте також {phones}.",
    ),
    "mine": ("Moje zgłoszenia", "My reports", "Мої звернення"),
    "mine_drop": ("Usuń z listy", "Remove from the list", "Видалити зі списку"),
    "waits_one": (
        "Jedno zgłoszenie czeka na zasięg.",
        "One report is waiting for the network.",
        "Одне звернення чекає на зв’язок.",
    ),
    "waits_many": (
        "Zgłoszenia, które czekają na zasięg: {many}.",
        "Reports waiting for the network: {many}.",
        "Звернення, що чекають на зв’язок: {many}.",
    ),
    "waits_note": (
        "Wyślemy je same, gdy wróci sieć. Na iPhonie otwórz wtedy aplikację.",
        "They go by themselves when the network is back. On an iPhone open the app then.",
        "Надішлемо самі, коли з’явиться зв’язок. На iPhone відкрийте тоді застосунок.",
    ),
    "refused": (
        "Tego zgłoszenia nie udało się wysłać.",
        "This report could not be sent.",
        "Це звернення не вдалося надіслати.",
    ),
    "correct": ("Popraw", "Correct", "Виправити"),
    "try_again": ("Spróbuj jeszcze raz", "Try again", "Спробувати ще раз"),
    "push_on": (
        "Powiadamiaj mnie na tym urządzeniu",
        "Notify me on this device",
        "Сповіщати мене на цьому пристрої",
    ),
    "push_off": (
        "Wyłącz powiadomienia na tym urządzeniu",
        "Stop notifying me on this device",
        "Вимкнути сповіщення на цьому пристрої",
    ),
    "push_granted": (
        "Powiadomienia są włączone. Zobaczysz numer zgłoszenia i jego stan, nic więcej.",
        "Notifications are on. You will see the number of the report and its state, nothing more.",
        "Сповіщення ввімкнено. Ви побачите номер звернення і його стан, більше нічого.",
    ),
    "push_denied": (
        "Ta przeglądarka blokuje powiadomienia ze strony powiatu. Odblokuj je w ustawieniach strony albo podaj e-mail.",
        "This browser blocks notifications from the county. Allow them in the site's settings or give an e-mail.",
        "Цей браузер блокує сповіщення повіту. Дозвольте їх у налаштуваннях сайту або вкажіть пошту.",
    ),
    "push_unsupported": (
        "Ta przeglądarka nie przyjmuje powiadomień. Na iPhonie najpierw dodaj aplikację do ekranu początkowego.",
        "This browser takes no notifications. On an iPhone first add the app to the home screen.",
        "Цей браузер не приймає сповіщень. На iPhone спершу додайте застосунок на головний екран.",
    ),
    "push_failed": (
        "Nie udało się włączyć powiadomień. Sprawdź zasięg i spróbuj jeszcze raz.",
        "Notifications could not be turned on. Check your network and try again.",
        "Не вдалося ввімкнути сповіщення. Перевірте зв’язок і спробуйте ще раз.",
    ),
}
# What every page may say: reports that wait, were sent or refused.
OUTBOX = (
    "sending",
    "sent",
    "sent_call",
    "mine",
    "waits_one",
    "waits_many",
    "waits_note",
    "refused",
    "correct",
    "try_again",
)
