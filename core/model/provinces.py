"""The thirteen provinces by their code (ISO 3166-2:SA), and which names in workbooks mean which of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.model.names import search_fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """One province: its code, its name in both languages, and other names that it goes by."""

    code: str
    english: str
    arabic: str
    others: tuple[str, ...] = ()


PROVINCES: Mapping[str, Province] = MappingProxyType(
    {
        province.code: province
        for province in (
            Province(code="SA-01", english="Riyadh", arabic="الرياض", others=("ar riyad", "central")),
            Province(
                code="SA-02",
                english="Makkah",
                arabic="مكة المكرمة",
                others=("mecca", "mekkah", "mekka", "makka", "western", "مكه"),
            ),
            Province(
                code="SA-03", english="Madinah", arabic="المدينة المنورة", others=("medina", "al madinah", "المدينه")
            ),
            Province(
                code="SA-04",
                english="Eastern",
                arabic="الشرقية",
                others=("eastern province", "ash sharqiyah", "sharqiyah", "east", "dammam"),
            ),
            Province(code="SA-05", english="Qassim", arabic="القصيم", others=("al qasim", "gassim", "qasim")),
            Province(code="SA-06", english="Hail", arabic="حائل", others=("ha'il", "hayil")),
            Province(code="SA-07", english="Tabuk", arabic="تبوك", others=("tabouk",)),
            Province(
                code="SA-08",
                english="Northern Borders",
                arabic="الحدود الشمالية",
                others=("northern border", "al hudud ash shamaliyah", "arar"),
            ),
            Province(code="SA-09", english="Jazan", arabic="جازان", others=("jizan", "gizan", "jezan", "جيزان")),
            Province(code="SA-10", english="Najran", arabic="نجران"),
            Province(code="SA-11", english="Bahah", arabic="الباحة", others=("al bahah", "baha", "al baha")),
            Province(code="SA-12", english="Jawf", arabic="الجوف", others=("al jawf", "jouf", "al jouf")),
            Province(code="SA-14", english="Asir", arabic="عسير", others=("aseer", "abha")),
        )
    }
)
_ARTICLES = ("al ", "ar ", "ash ", "ad ", "an ", "as ")
_ENDINGS = (" city", " province", " region", " centre", " center")


def plain(name: str) -> str:
    """Return ``name`` as names of places are compared: folded, without article, hyphen, and words like "city"."""
    folded = search_fold(name).replace("-", " ").replace("'", "").strip()
    for article in _ARTICLES:
        folded = folded.removeprefix(article)
    for ending in _ENDINGS:
        folded = folded.removesuffix(ending)
    return folded.removeprefix("ال").removeprefix(search_fold("منطقة ")).strip()


def province_of(name: str | None, crosswalk: Mapping[str, str]) -> str | None:
    """Return the code of the province that a workbook calls ``name``; ``None`` where it is unknown.

    ``crosswalk`` gives codes by custom names; it overrides what is known here.
    """
    if not name:
        return None
    own = {plain(name): code for name, code in crosswalk.items()}
    return own.get(plain(name)) or _KNOWN.get(plain(name))


_KNOWN = {
    plain(name): province.code
    for province in PROVINCES.values()
    for name in (province.english, province.arabic, *province.others)
}
