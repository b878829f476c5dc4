"""PESEL, NIP, REGON, KRS, ADE, NRB and TERYT: what is accepted, what is refused and with which words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.eu.vat import is_valid as vat_is_valid
from stdnum.iban import calc_check_digits
from stdnum.pl import nip as stdnum_nip
from stdnum.pl import pesel as stdnum_pesel
from stdnum.pl import regon as stdnum_regon

from powiat.ground.kernel import ade, krs, nip, nrb, pesel, regon, teryt
from powiat.ground.kernel.mistake import Mistake

digits = st.text("0123456789", min_size=1, max_size=14)


def with_check(head: str, weights: tuple[int, ...]) -> str:
    total = sum(w * int(d) for w, d in zip(weights, head, strict=True))
    return head + str((10 - total % 10) % 10)


@pytest.mark.parametrize(
    ("born", "written"),
    [
        (date(1899, 12, 31), "99923112345"),
        (date(1944, 5, 14), "44051401458"),
        (date(2002, 7, 8), "02270803624"),
        (date(2150, 1, 9), "50410912345"),
        (date(2201, 11, 30), "01713012345"),
    ],
)
def test_pesel_knows_its_century(born, written):
    number = with_check(written[:10], pesel.WEIGHTS)
    assert pesel.clean(number) == number
    assert pesel.birth_date(number) == born


def test_pesel_tells_sex_and_is_masked():
    assert pesel.sex("44051401458") == "M"
    assert pesel.sex("02270803624") == "K"
    assert pesel.mask("44051401458") == "•••••••1458"
    assert pesel.clean(" 440514-01458 ") == "44051401458"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("4405140145", "11 cyfr"),
        ("4405140145a", "11 cyfr"),
        ("٤٤٠٥١٤٠١٤٥٨", "11 cyfr"),
        ("44051401459", "cyfra kontrolna"),
        ("00000000000", "data urodzenia"),
    ],
)
def test_a_wrong_pesel_says_what_is_wrong(typed, says):
    with pytest.raises(Mistake, match=says):
        pesel.clean(typed)
    assert not pesel.is_valid(typed)


@given(st.text("0123456789", min_size=11, max_size=11))
def test_pesel_agrees_with_another_library(number):
    # The other library also refuses births in the future; our rule has no clock.
    if stdnum_pesel.is_valid(number):
        assert pesel.is_valid(number)
    if not pesel.is_valid(number):
        assert not stdnum_pesel.is_valid(number)


@given(st.dates(date(1800, 1, 1), date(2299, 12, 31)), st.integers(0, 9999))
def test_every_birthday_has_a_pesel(born, serial):
    century = next(shift for shift, year in pesel.CENTURIES.items() if year == born.year // 100 * 100)
    head = f"{born.year % 100:02}{born.month + century:02}{born.day:02}{serial:04}"
    number = with_check(head, pesel.WEIGHTS)
    assert pesel.is_valid(number)
    assert pesel.birth_date(number) == born


def test_nip_is_cleaned_and_shown():
    assert nip.clean("PL 123-456-32-18") == "1234563218"
    assert nip.format_nip("1234563218") == "123-456-32-18"


@pytest.mark.parametrize(
    ("typed", "says"),
    [("123", "10 cyfr"), ("1234563219", "kontrolna"), ("0000000000", "kontrolna")],
)
def test_a_wrong_nip_says_what_is_wrong(typed, says):
    with pytest.raises(Mistake, match=says):
        nip.clean(typed)


@given(st.text("0123456789", min_size=10, max_size=10))
def test_nip_agrees_with_another_library(number):
    assert nip.is_valid(number) == (stdnum_nip.is_valid(number) and number != "0000000000")
    if nip.is_valid(number):
        assert vat_is_valid("PL" + number)


@given(st.text("0123456789", min_size=9, max_size=9))
def test_regon_agrees_with_another_library(number):
    assert regon.is_valid(number) == (stdnum_regon.is_valid(number) and number != "000000000")


def test_regon_of_fourteen_and_padded():
    assert regon.clean("12345678512347") == "12345678512347"
    assert regon.clean("123456785 00000") == "123456785"
    assert stdnum_regon.is_valid("12345678512347")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("1234567", "9 cyfr"),
        ("123456786", "kontrolna"),
        ("12345678512348", "kontrolna"),
        ("12345678612347", "kontrolna"),
        ("00000000000000", "kontrolna"),
    ],
)
def test_a_wrong_regon_says_what_is_wrong(typed, says):
    with pytest.raises(Mistake, match=says):
        regon.clean(typed)


def test_krs_wants_ten_digits_with_its_zeros():
    assert krs.clean("0000 123456") == "0000123456"
    assert krs.is_valid("0001114217")
    for wrong in ("123456", "0000000000", "000012345X"):
        assert not krs.is_valid(wrong)


def ade_of(first: str, second: str, letters: str) -> str:
    rest = abs(sum(map(ord, letters)) - int(first) - int(second))
    return f"AE:PL-{first}-{second}-{letters}-{sum(map(int, str(rest))):02}"


five = st.text("0123456789", min_size=5, max_size=5)


@given(five, five, st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=5, max_size=5))
def test_ade_with_the_right_sum_passes_however_it_is_typed(first, second, letters):
    address = ade_of(first, second, letters)
    assert ade.check(address) == address
    assert ade.check(f" {address.lower()} ") == address
    assert ade.check(address.removeprefix("AE:")) == address


def test_ade_with_a_slip():
    address = ade_of("12345", "67890", "ABCDE")
    slip = address[:-1] + str((int(address[-1]) + 1) % 10)
    assert ade.is_valid(address)
    assert ade.clean(slip) == slip
    assert not ade.is_valid(slip)
    with pytest.raises(Mistake, match="dwie cyfry"):
        ade.check(slip)
    with pytest.raises(Mistake, match="w postaci"):
        ade.clean("AE:PL-1234-67890-ABCDE-12")
    assert not ade.sum_agrees("nonsense")


@given(st.text("0123456789", min_size=24, max_size=24))
def test_nrb_with_right_check_digits_passes(account):
    number = calc_check_digits("PL00" + account) + account
    assert nrb.clean("PL " + nrb.format_nrb(number)) == number
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert not nrb.is_valid(wrong)


def test_nrb_shows_its_bank_and_refuses_short_numbers():
    number = calc_check_digits("PL00" + "114020040000300201355387") + "114020040000300201355387"
    assert nrb.sort_code(number) == "11402004"
    assert nrb.format_nrb(number).count(" ") == 6
    assert nrb.is_valid(number)
    with pytest.raises(Mistake, match="26 cyfr"):
        nrb.clean("1234")


def test_terc_is_read_part_by_part():
    code = teryt.Terc.parse("10 03 02 3")
    assert (code.voivodeship, code.county, code.commune, code.kind) == ("10", "03", "02", "3")
    assert str(code) == "1003023"
    assert code.county_code == "1003"
    assert code.kind_name == "gmina miejsko-wiejska"
    assert teryt.Terc.parse("1003024").whole() == code
    assert teryt.Terc.parse("1003012").whole() == teryt.Terc.parse("1003012")


@pytest.mark.parametrize("wrong", ["100302", "1003026", "łask", "10030230"])
def test_a_wrong_terc_is_refused(wrong):
    with pytest.raises(Mistake, match="TERC"):
        teryt.Terc.parse(wrong)


def test_simc_and_ulic():
    assert teryt.clean_simc(" 0706789 ") == "0706789"
    assert teryt.clean_ulic("09876") == "09876"
    with pytest.raises(Mistake, match="SIMC"):
        teryt.clean_simc("1234")
    with pytest.raises(Mistake, match="ULIC"):
        teryt.clean_ulic("1234567")


@given(st.text())
def test_nothing_typed_breaks_the_readers(text):
    for module in (pesel, nip, regon, krs, nrb, ade):
        assert module.is_valid(text) in (True, False)
