"""The names of months and quarters in English and Arabic, by table: never by the locale of the machine."""

from collections.abc import Mapping

from core.model.names import search_fold

_ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_ARABIC = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_LEVANT = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)
_ORDINALS = {"الأول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4}
_SPELLINGS = {"sept": 9, "يوليه": 7, "يونيه": 6}


def _table(names: Mapping[str, int]) -> dict[str, int]:
    return {search_fold(name): number for name, number in names.items()}


MONTH_NUMBERS: Mapping[str, int] = _table(
    {
        **{name: number for number, name in enumerate(_ENGLISH, 1)},
        **{name[:3]: number for number, name in enumerate(_ENGLISH, 1)},
        **{name: number for number, name in enumerate(_ARABIC, 1)},
        **{name: number for number, name in enumerate(_LEVANT, 1)},
        **_SPELLINGS,
    }
)
QUARTER_NUMBERS: Mapping[str, int] = _table(_ORDINALS)
