"""Menu: every navigation entry of the house. `needs` names permissions of which the actor must have one."""

from powiat.ground.ui.menu import Entry

DESK = (
    "eod.letter.read",
    "eod.letter.read_all",
    "eod.letter.register",
    "eod.case.read",
    "eod.case.read_all",
)

MENU: dict[str, tuple[Entry, ...]] = {
    # The resident's main navigation.
    "resident": (
        Entry("Załatw sprawę", "/uslugi/", "file-text"),
        Entry("Zgłoś interwencję", "/interwencje/", "map-pin"),
        Entry("Sprawdź sprawę", "/sprawdz-sprawe/", "search"),
        Entry("Moje sprawy", "/moje-sprawy/", "user"),
        Entry("BIP", "/bip/", "landmark"),
        Entry("Kontakt", "/kontakt/", "phone"),
    ),
    "footer": (
        Entry("Aktualności", "/aktualnosci/"),
        Entry("Bądź na bieżąco", "/badz-na-biezaco/"),
        Entry("Wydarzenia", "/wydarzenia/"),
        Entry("Formularze do pobrania", "/formularze/"),
        Entry("Ludzie i wydziały", "/ludzie/"),
        Entry("Praca", "/praca/"),
        Entry("Zamówienia publiczne", "/zamowienia/"),
        Entry("Projekty", "/projekty/"),
        Entry("O powiecie", "/o-powiecie/"),
        Entry("Spacer po urzędzie", "/spacer/"),
        Entry("Tekst łatwy do czytania", "/latwe-do-czytania/"),
        Entry("Twoje konto", "/konto/"),
        Entry("Mapa strony", "/mapa-strony/"),
        Entry("Deklaracja dostępności", "/deklaracja-dostepnosci/"),
        Entry("Ochrona danych osobowych", "/dane-osobowe/"),
        Entry("Biuletyn Informacji Publicznej", "/bip/"),
        Entry("Dla pracowników", "/biurko/"),
    ),
    # Sections of BIP are rows; `bip` fills the block section_menu from them.
    "bip": (),
    # The clerk's desk: navigation on the left, tools in the bar, the user's own menu.
    "desk": (
        Entry("Biurko", "/biurko/", "layout-dashboard", DESK),
        Entry("Pisma wpływające", "/biurko/pisma/", "inbox", DESK, "Kancelaria"),
        # A document lies in its case.
        Entry(
            "Sprawy",
            "/biurko/sprawy/",
            "folder-open",
            DESK,
            "Kancelaria",
            also=("/biurko/dokumenty/", "/biurko/spis-spraw/"),
        ),
        Entry("Przesyłki wychodzące", "/biurko/wychodzace/", "send", DESK, "Kancelaria"),
        Entry(
            "Zgłoszenia",
            "/interwencje/biuro/",
            "map-pin",
            ("interventions.report.read", "interventions.report.read_all"),
            "Interwencje",
        ),
        Entry(
            "Statystyki zgłoszeń",
            "/interwencje/biuro/statystyki/",
            "chart-column",
            ("interventions.report.read", "interventions.report.read_all"),
            "Interwencje",
        ),
        Entry(
            "Reguły zgłoszeń",
            "/interwencje/biuro/reguly/",
            "settings",
            ("interventions.rules",),
            "Interwencje",
        ),
        Entry("Interesanci", "/biurko/interesanci/", "users", ("parties.read",), "Rejestry"),
        Entry(
            "Organizacja", "/biurko/organizacja/", "building-2", ("org.substitute", "org.manage"), "Rejestry"
        ),
        Entry(
            "Sprawdź podpis", "/biurko/podpisy/", "shield-check", ("signing.signature.check",), "Narzędzia"
        ),
        Entry(
            "Formularze",
            "/biurko/formularze/",
            "file-text",
            ("eforms.form.read", "eforms.form.publish"),
            "Narzędzia",
        ),
        Entry("Użycia pieczęci", "/biurko/podpisy/pieczec/", "stamp", ("signing.seal.read",), "Narzędzia"),
        Entry(
            "Biuletyn (BIP)",
            "/biurko/bip/",
            "landmark",
            ("bip.article.write", "bip.article.publish"),
            "Publikacja",
            "powiat.front.bip.api.waiting_count",
        ),
        Entry("Dziennik BIP", "/biurko/bip/dziennik/", "shield-check", ("bip.log.check",), "Publikacja"),
        Entry(
            "Ostrzeżenia",
            "/biurko/ostrzezenia/",
            "triangle-alert",
            ("announcements.warning.issue", "announcements.emergency.switch"),
            "Publikacja",
        ),
        Entry("Strony portalu", "/redakcja/", "pencil", ("portal.page.edit",), "Redakcja"),
        Entry("Stan systemu", "/biurko/system/", "settings", ("system.operate",), "System"),
    ),
    "desk_bar": (
        Entry(
            "Powiadomienia", "/biurko/powiadomienia/", "bell", count="powiat.ground.notices.api.unread_count"
        ),
    ),
    "desk_user": (Entry("Moje konto", "/konto/", "user"), Entry("Wyloguj się", "/konto/wyloguj/", "log-out")),
}
