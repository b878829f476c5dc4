"""Rules of interventions: stages, routing, deadlines, numbers, places, words, pictures."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from powiat.ground.kernel.workdays import is_workday
from powiat.offices.interventions.data import QuestionRef
from powiat.offices.interventions.domain import answers, keywords, number, pictures, place, stages
from powiat.offices.interventions.domain.routing import Facts, Rule, decide
from powiat.offices.interventions.domain.sla import WARSAW, due
from powiat.offices.interventions.domain.stages import CLOSED, Stage, may_go

HOURS = st.integers(0, 3_600_000).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


class TestStages:
    def test_nothing_becomes_new_again_and_what_is_closed_only_reopens(self):
        assert all(Stage.NEW not in ways for ways in stages.WAYS.values())
        assert all(stages.WAYS[one] == {Stage.REOPENED} for one in CLOSED)

    def test_every_stage_has_ways_and_names_in_three_languages(self):
        assert set(stages.WAYS) == set(Stage)
        assert all(set(names) == set(Stage) for names in stages.NAMES.values())

    def test_every_stage_can_be_reached_and_left_towards_an_end(self):
        def reach(start):
            seen, todo = set(), [start]
            while todo:
                for one in stages.WAYS[todo.pop()]:
                    if one not in seen:
                        seen.add(one)
                        todo.append(one)
            return seen

        assert reach(Stage.NEW) == set(Stage) - {Stage.NEW}
        assert all(reach(one) & CLOSED for one in Stage)

    def test_a_forbidden_way(self):
        assert not may_go("accepted", "rejected") and may_go("new", "rejected")


class TestDue:
    def test_round_the_clock(self):
        assert due(at("2026-11-28T23:50"), 15, "min", "24x7") == at("2026-11-29T00:05")

    def test_the_clock_stands_still_at_the_weekend(self):
        # Friday 20:00 and eight hours: four on Friday, four on Monday.
        assert due(at("2026-11-27T20:00"), 8, "h", "working_days") == at("2026-11-30T04:00")

    def test_days_end_with_the_day(self):
        assert due(at("2026-11-24T12:00"), 3, "d", "working_days") == at("2026-11-27T23:59:59")

    def test_a_holiday_and_a_day_on_which_the_office_is_shut(self):
        shut = {date(2026, 11, 12)}
        assert due(at("2026-11-10T08:00"), 1, "d", "working_days", shut.__contains__).date().day == 13

    def test_the_night_of_the_changing_clock_has_25_hours(self):
        start = at("2026-10-24T12:00")
        assert due(start, 24, "h", "24x7") - start == timedelta(hours=24)

    @given(HOURS, st.integers(1, 400), st.sampled_from(["min", "h", "d"]))
    def test_it_is_later_than_the_start_and_on_a_working_day(self, start, amount, unit):
        end = due(start, amount, unit, "working_days")
        assert end > start
        assert is_workday((end - timedelta(seconds=1)).astimezone(WARSAW).date())

    @given(HOURS, st.integers(1, 60), st.sampled_from(["min", "h", "d"]))
    def test_more_time_is_never_sooner(self, start, amount, unit):
        assert due(start, amount + 1, unit, "working_days") > due(start, amount, unit, "working_days")


RULES = [
    Rule(10, {"lane": "A"}, {"action": "stop"}),
    Rule(20, {"lane": "B"}, {"continue": True, "also_notify": ["ZK"], "escalate_after_min": 15}),
    Rule(30, {"category_in": ["JEZDNIA"], "road_class": "krajowa", "max_distance_m": 30}, {"recipient": "GDDKIA"}),
    Rule(40, {"category_in": ["OSWIETLENIE"]}, {"recipient": "GMINA:{terc}"}),
    Rule(50, {"lane": "C", "hours": ["22:00", "06:00"]}, {"recipient": "KPP-NOC"}),
    Rule(60, {"season": ["11-01", "04-15"], "category_in": ["ZIMA"]}, {"recipient": "PZD"}),
    Rule(99, {}, {"recipient": "OR"}),
]  # fmt: skip


class TestRouting:
    def test_the_first_that_fits_decides(self):
        near = Facts("JEZDNIA", "D", road_class="krajowa", road_distance_m=12)
        assert decide(RULES, near).recipient == "GDDKIA"
        assert (
            decide(RULES, Facts("JEZDNIA", "D", road_class="krajowa", road_distance_m=31)).recipient == "OR"
        )

    def test_a_rule_that_goes_on_only_adds(self):
        decision = decide(RULES, Facts("DRZEWO", "B"))
        assert (decision.also_notify, decision.escalate_after_min, decision.recipient) == (("ZK",), 15, "OR")

    def test_the_gmina_is_filled_in(self):
        assert decide(RULES, Facts("OSWIETLENIE", "D", gmina_terc="1003012")).recipient == "GMINA:1003012"

    @pytest.mark.parametrize(("hour", "who"), [("23:00", "KPP-NOC"), ("05:59", "KPP-NOC"), ("12:00", "OR")])
    def test_hours_over_midnight(self, hour, who):
        assert decide(RULES, Facts("PORZADEK", "C", at=at(f"2026-11-24T{hour}"))).recipient == who

    @pytest.mark.parametrize(("day", "who"), [("2026-12-24", "PZD"), ("2026-07-01", "OR")])
    def test_a_season_over_the_new_year(self, day, who):
        assert decide(RULES, Facts("ZIMA", "D", at=at(f"{day}T10:00"))).recipient == who

    def test_a_condition_nobody_knows_never_holds_and_the_trail_says_so(self):
        decision = decide([Rule(1, {"colour": "red"}, {"recipient": "X"}), *RULES], Facts("INNE", "D"))
        assert decision.recipient == "OR"
        assert decision.trail[0].failed == "colour"

    def test_a_polygon_with_a_hole(self):
        square = [[19, 51], [20, 51], [20, 52], [19, 52], [19, 51]]
        hole = [[19.4, 51.4], [19.6, 51.4], [19.6, 51.6], [19.4, 51.6], [19.4, 51.4]]
        rule = Rule(1, {"polygon": {"type": "Polygon", "coordinates": [square, hole]}}, {"recipient": "X"})
        inside = Facts("INNE", "D", longitude=19.2, latitude=51.2)
        assert decide([rule], inside).recipient == "X"
        assert decide([rule], Facts("INNE", "D", longitude=19.5, latitude=51.5)).recipient == ""

    @given(st.permutations(RULES))
    def test_the_order_of_the_list_does_not_matter(self, rules):
        assert decide(rules, Facts("DRZEWO", "B")) == decide(RULES, Facts("DRZEWO", "B"))


class TestNumbers:
    @given(st.integers(2000, 2099), st.integers(1, 999_999))
    def test_what_is_given_can_be_typed(self, year, count):
        given_number = number.number_of(year, count)
        assert number.read_number(given_number) == given_number
        assert number.read_number(f" nr {year} {count} ") == given_number

    def test_nonsense_is_no_number(self):
        assert number.read_number("' or 1=1") == ""

    def test_the_same_key_has_the_same_secret(self):
        assert (
            number.secret_of("a", key=b"k")
            == number.secret_of("a", key=b"k")
            != number.secret_of("b", key=b"k")
        )


class TestPlace:
    @pytest.mark.parametrize(
        ("longitude", "latitude", "said"),
        [
            (19.13, 51.59, ""),
            (51.59, 19.13, place.SWAPPED),
            (None, 51.0, place.MISSING),
            (float("nan"), 51.0, place.NONSENSE),
            (500.0, 51.0, place.NONSENSE),
            (2.35, 48.86, place.OUTSIDE),
        ],
    )
    def test_mistakes(self, longitude, latitude, said):
        assert place.mistake(longitude, latitude) == said


class TestAnswers:
    QUESTIONS = [
        QuestionRef("rodzaj", "singlevaluelist", True, 1, "Jaki?", values=(("a", "A"), ("b", "B"))),
        QuestionRef("ile", "number", False, 2, "Ile?"),
        QuestionRef("co", "multivaluelist", False, 3, "Co?", values=(("x", "X"), ("y", "Y"))),
    ]

    def test_good_ones(self):
        given_answers = {"rodzaj": "a", "ile": "1 200,5", "co": ["y", "x", "y"], "obce": "1"}
        assert answers.clean(self.QUESTIONS, given_answers) == (
            {"rodzaj": "a", "ile": 1200.5, "co": ["y", "x"]},
            {},
        )

    def test_missing_and_wrong_ones(self):
        _, errors = answers.clean(self.QUESTIONS, {"ile": "dużo", "co": ["z"]})
        assert set(errors) == {"answers.rodzaj", "answers.ile", "answers.co"}


def test_the_words_of_a_text_point_at_a_category():
    forms = [frozenset({"pęknąć", "pekniety"}), frozenset({"rura"})]
    known = {"WODA": [[frozenset({"rura"})]], "DZIURA": [[frozenset({"dziura"})]]}
    assert keywords.best(forms, known) == [("WODA", 1.0)]


class TestPictures:
    def _photo(self, **options) -> bytes:
        image = Image.new("RGB", (300, 200), "white")
        out = io.BytesIO()
        image.save(out, "JPEG", **options)
        return out.getvalue()

    def test_the_copy_is_upright_and_carries_nothing(self):
        exif = Image.Exif()
        exif[0x0112] = 6
        exif[0x010E] = "mieszka tu Jan"
        exif.get_ifd(0x8825)[1] = "S"
        copies = pictures.make_copies(self._photo(exif=exif, comment=b"tajne"))
        with Image.open(io.BytesIO(copies.public)) as copy:
            assert copy.size == (200, 300)
            assert not copy.getexif() and "comment" not in copy.info and "icc_profile" not in copy.info
        assert b"Jan" not in copies.public and b"tajne" not in copies.public

    def test_what_is_covered_is_gone(self):
        copies = pictures.make_copies(self._photo(), [pictures.Rectangle(0.1, 0.1, 0.5, 0.5)])
        with Image.open(io.BytesIO(copies.public)) as copy:
            assert max(copy.getpixel((90, 60))) < 60 and min(copy.getpixel((250, 150))) > 240

    @pytest.mark.parametrize(
        ("head", "kind"),
        [
            (b"\xff\xd8\xff\xe0", "jpg"),
            (b"<svg xmlns='x'><script>", "svg"),
            (b"\x00\x00\x00\x18ftypheic", "heic"),
            (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
            (b"to tylko tekst", ""),
        ],
    )
    def test_kinds_are_known_by_content(self, head, kind):
        assert pictures.kind_of(head) == kind
        assert bool(pictures.refusal(kind, "a.jpg")) is (kind not in ("jpg", "webp"))
