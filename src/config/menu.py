"""Menu: every navigation entry of the house. `needs` names permissions of which the actor must have one."""

from powiat.ground.ui.menu import Entry

MENU: dict[str, tuple[Entry, ...]] = {
    # The resident's main navigation.
    "resident": (
        Entry("Załatw sprawę", "/uslugi/"),
        Entry("Sprawdź sprawę", "/sprawdz-sprawe/"),
        Entry("Moje sprawy", "/moje-sprawy/"),
        Entry("BIP", "/bip/"),
        Entry("Kontakt", "/kontakt/"),
    ),
    "footer": (
        Entry("Deklaracja dostępności", "/deklaracja-dostepnosci/"),
        Entry("Ochrona danych osobowych", "/dane-osobowe/"),
        Entry("Biuletyn Informacji Publicznej", "/bip/"),
        Entry("Dla pracowników", "/biurko/"),
    ),
    # Sections of BIP are rows; `bip` fills the block section_menu from them.
    "bip": (),
    # The clerk's desk: navigation on the left, tools in the bar, the user's own menu.
    "desk": (Entry("Przegląd", "/biurko/", icon="layout-dashboard"),),
    "desk_bar": (),
    "desk_user": (
        Entry("Moje konto", "/konto/", icon="user"),
        Entry("Wyloguj się", "/konto/logout/", icon="log-out"),
    ),
}
