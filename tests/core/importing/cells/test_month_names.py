from core.importing.cells.month_names import MONTH_NUMBERS, QUARTER_NUMBERS
from core.model.names import search_fold


def test_every_month_has_its_names_in_english_and_of_the_gulf_and_the_levant() -> None:
    assert set(MONTH_NUMBERS.values()) == set(range(1, 13))
    names = ("january", "jan", "يناير", "كانون الثاني")
    assert {MONTH_NUMBERS[search_fold(name)] for name in names} == {1}
    assert {QUARTER_NUMBERS[search_fold(name)] for name in ("الأول", "الرابع")} == {1, 4}
