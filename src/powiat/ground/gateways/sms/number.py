"""Number: telephone numbers as gateways want them, digits with the country's code."""


def dialled(typed: str) -> str:
    """„43 675 70 01” and „+48 43 675 70 01” become 48436757001; what is no telephone number becomes empty."""
    digits = "".join(sign for sign in typed if sign.isascii() and sign.isdigit())
    if typed.strip().startswith("00"):
        digits = digits[2:]
    if len(digits) == 9 and not typed.strip().startswith("+"):
        digits = f"48{digits}"
    return digits if 10 <= len(digits) <= 15 else ""
