"""What went wrong, in both languages, with the command that mends it."""


class Trouble(Exception):
    def __init__(self, pl: str, en: str, *, mend: str = "", detail: str = "") -> None:
        super().__init__(en)
        self.pl = pl
        self.en = en
        self.mend = mend
        self.detail = detail
