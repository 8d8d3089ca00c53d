"""What a heading of a text or figure column is likely to mean, in English and Arabic."""

import re
from collections.abc import Sequence
from typing import TypeGuard

from core.importing.cells.period_texts import LONGEST
from core.importing.cells.scale_words import without_scale
from core.model.dimensions import AUDIT_HEADINGS, PlaceLevel, ProductLevel
from core.model.names import fold, search_fold

_ALIASES: dict[str, str] = {
    PlaceLevel.REGION: (
        "region|country|territory|sales region|sales office|sales district|"
        "المنطقة|الإقليم|الدولة|منطقة البيع|منطقة المبيعات|المنطقة البيعية|المنطقة الرئيسية"
    ),
    PlaceLevel.PROVINCE: "province|governorate|state|emirate|المحافظة|الإمارة|المنطقة الإدارية|المقاطعة",
    PlaceLevel.PRECISION_AREA: (
        "precision area|area|city|district|المدينة|الحي|النطاق|النطاق الجغرافي|المنطقة الفرعية|المنطقة الدقيقة"
    ),
    PlaceLevel.MARKET: (
        "market|markets|store|outlet|shop|branch|channel|customer|point|customer group|sales channel|"
        "distribution channel|السوق|المتجر|الفرع|العميل|القناة|قناة البيع|نوع المنفذ|المنفذ|"
        "قناة التوزيع|نوع القناة|فئة المنفذ|منفذ البيع|نقطة البيع|المحل|نوع المحل|الزبون|نوع العميل|المعرض"
    ),
    ProductLevel.MANUFACTURER: (
        "manufacturer|company|supplier|key manu|key manu & kinza|"
        "الشركة|المورد|المصنع|الشركة المصنعة|الشركة المنتجة|الجهة المصنعة|الشركة الصانعة"
    ),
    ProductLevel.BRAND: "brand|العلامة|الماركة|العلامة التجارية|الاسم التجاري|البراند",
    ProductLevel.BRAND_2: "brand-2|brand 2|العلامة 2|العلامة التجارية 2|العلامة الثانية",
    ProductLevel.CATEGORY: "category|segment|csd & csd +|الفئة|التصنيف|فئة المنتج|تصنيف المنتج|القطاع",
    ProductLevel.FLAVOUR: "flavour|flavor|csd flavor segment|النكهة|الطعم|نكهة المنتج|شريحة النكهة",
    ProductLevel.DIET: "reg/diet|diet|regular/diet|عادي/دايت|عادي / دايت|دايت|نوع السكر|السكر",
    ProductLevel.KEY_PACK: "key packs|key pack|العبوة الرئيسية|العبوات الرئيسية",
    ProductLevel.SUB_BRAND: "sub-brand|sub brand|subbrand|العلامة الفرعية|العلامة التجارية الفرعية|الماركة الفرعية",
    ProductLevel.PACK_TYPE: "pack type|pack|packaging|العبوة|نوع العبوة|التعبئة|نوع التعبئة|شكل العبوة|التغليف",
    ProductLevel.PACK_SIZE: "pack size|size|volume|الحجم|حجم العبوة|السعة|سعة العبوة|المقاس|حجم المنتج",
    ProductLevel.ITEM: (
        "item|items|product|products|sku|description|product name|item name|article|material|"
        "material description|"
        "الصنف|المنتج|اسم المنتج|وصف المادة|اسم الصنف|وصف الصنف|وصف المنتج|اسم المادة|البند|السلعة|الأصناف|المنتجات"
    ),
}
_DATE = (
    "date|day|week|month|period|invoice date|invoicedate|order date|orderdate|sales date|sale date|transaction date|"
    "posting date|document date|billing date|delivery date|dispatch date|purchase date|"
    "التاريخ|اليوم|الأسبوع|الشهر|الفترة|تاريخ الفاتورة|تاريخ الطلب|تاريخ البيع|تاريخ المبيعات|تاريخ العملية|"
    "تاريخ الحركة|تاريخ المعاملة|تاريخ الترحيل|تاريخ التسليم|تاريخ الشراء|"
    "hijri date|date hijri|hijri month|hijri day|التاريخ الهجري|تاريخ هجري|الشهر الهجري|التاريخ الميلادي|"
    "quarter|الربع|ربع السنة|الربع السنوي|week ending|week ended|w/e|week number|week no|رقم الأسبوع|رقم الشهر|"
    "calendar day|calendar month|calendar week|calendar quarter|calendar year/month|calendar year month|"
    "year/month|year month|yearmonth|month/year|month year|month name|month number|month no|year week|year/week|"
    "fiscal period|fiscal month|fiscal quarter|fiscal week|fiscal year/period|fiscal year period|posting period|"
    "period/year|year/period|السنة والشهر|الشهر والسنة|السنة/الشهر|الشهر/السنة|الفترة المالية"
)
_YEAR = (
    "year|yr|calendar year|fiscal year|hijri year|"
    "السنة|سنة|العام|السنة المالية|السنة الميلادية|السنة الهجرية|العام الهجري"
)
_DAY = (
    "day|dd|day of month|day of the month|day no|day number|calendar day|hijri day|"
    "اليوم|يوم|رقم اليوم|يوم الشهر|اليوم الهجري"
)
_FIGURE = (
    "sales|value|sales value|amount|revenue|quantity|qty|units|cases|figure|net sales|sales amount|turnover|"
    "total amount|total sales|total value|total revenue|total quantity|total qty|net amount|net value|net revenue|"
    "gross sales|gross amount|gross value|invoice amount|invoice value|invoiced amount|order amount|order value|"
    "sales qty|sales quantity|sales units|quantity sold|qty sold|units sold|sold qty|sold quantity|order qty|"
    "invoiced qty|line amount|line total|billed qty|billed quantity|net turnover|sales revenue|"
    "المبيعات|مبيعات|القيمة|قيمة المبيعات|الكمية|المبلغ|إجمالي المبلغ|المبلغ الإجمالي|إجمالي المبيعات|إجمالي القيمة|"
    "القيمة الإجمالية|إجمالي الكمية|صافي المبيعات|صافي القيمة|صافي المبلغ|القيمة الصافية|المبلغ الصافي|"
    "كمية المبيعات|الكمية المباعة|الكمية المبيعة|مبلغ المبيعات|مبلغ الفاتورة|قيمة الفاتورة|الإيرادات|الإيراد|"
    "عدد الوحدات|الوحدات|الوحدات المباعة"
)
_SPAN = re.compile(
    r"\b(?:fy|cy|ytd|qtd|mtd|mat|ltm|h[12]|[12]h|half|full year|year to date|year|annual|cum(?:ulative)?|sum|overall|"
    r"yoy|mom|pop|growth|grw|gr|chg|change|var|variance|diff|difference|share|shr|contribution|avg|average|mean|index)\b"
    r"|[%٪]|^(?:19|20)\d\d$|(?:نمو|حصه|نسبه|متوسط|تغير|فرق|تراكمي|سنه|عام|سنوي|نصف|منذ بدايه|مجموع|اجمالي|كلي)"
)
_TOTAL = re.compile(
    r"(?P<of>.*?)\s*\b(?:(?:grand|sub)[\s-]?)?totals?|(?:المجموع|الإجمالي|الاجمالي|إجمالي)\s*(?P<arabic>.*)"
)


_ALL = frozenset(("", "كلي", "العام", "الكلي"))
_ANY_TOTAL = re.compile(r"\b(?:grand|sub)?[\s-]?totals?\b|المجموع|الإجمالي|الاجمالي|إجمالي|اجمالي")
_HINT = re.compile("total|all|sum of|[\u0640\u064b-\u0652]|مجموع|جمال|كل|جميع|كاف", re.IGNORECASE)
_MAY_TOTAL = re.compile(
    r"\b(?:(?:grand|sub)[\s-]*)?totals?\b|^all\b|\ball$|\boverall\b|^sum of\b|\b(?:grand|sub)total\b|"
    r"^(?:ال)?(?:مجموع|اجمالي)|(?:المجموع|الاجمالي)$|^(?:كل|جميع|كافه)\s|^الكل$"
)
_CODES = frozenset(("material",))  # numbers of items, where another column has their names
_OTHER_WORDS = frozenset(("sales office",))  # with one letter more it is somebody's: "sales officer"
_CURRENCY = re.compile(r"^(?:sar|sr|ريال)\s+|\s+(?:in\s+)?(?:sar|sr|ريال|بالريال)$")
_MARKS = re.compile(r"\([^)]*\)|\[[^\]]*\]|[_.:#*]+")
_SHORTEST, _LONG = 5, 8


def _table(entries: dict[str, str]) -> dict[str, str]:
    return {fold(alias): level for level, aliases in entries.items() for alias in aliases.split("|")}


_LEVEL_OF = _table(_ALIASES)
_SEARCHED = {search_fold(alias): level for alias, level in _LEVEL_OF.items()}
_RESEMBLED = tuple(_SEARCHED.keys() - _OTHER_WORDS)
_DATES = frozenset(search_fold(alias) for alias in _DATE.split("|"))
_YEARS = frozenset(search_fold(alias) for alias in _YEAR.split("|"))
_DAYS = frozenset(search_fold(alias) for alias in _DAY.split("|"))
_FIGURES = frozenset(search_fold(alias) for alias in _FIGURE.split("|"))
AUDIT_FOLDED: dict[str, str] = {fold(heading): heading for heading in AUDIT_HEADINGS}
# Those that nobody else would write; the others (Region, BRAND, PACK TYPE ...) are in everybody's workbooks.
AUDIT_OWN: frozenset[str] = frozenset(
    fold(heading)
    for heading in ("KEY MANU  & KINZA", "Brand-2", "CSD & CSD +", "CSD Flavor Segment", "REG/DIET", "KEY PACKS")
)


def level_of(heading: object) -> str | None:
    """Return the level of place or product that ``heading`` names, or ``None``.

    ``Region_Name``, ``Region (sales)`` and an Arabic heading without its hamza name what they name without them.
    """
    if not _may_be_heading(heading):
        return None
    return _LEVEL_OF.get(fold(heading)) or _SEARCHED.get(_plain(heading))


def resembling(heading: object) -> str | None:
    """Return the level that ``heading`` names but for a slip of the hand (``Regoin``), or ``None``."""
    if not _may_be_heading(heading) or len(plain := _plain(heading)) < _SHORTEST:
        return None
    if plain in _DATES or plain in _YEARS or is_figure(heading) or _ANY_TOTAL.search(plain):
        return None
    from rapidfuzz import process  # slow: for names that are not known alone
    from rapidfuzz.distance import OSA

    most = 1 if len(plain) < _LONG else 2
    match = process.extractOne(plain, _RESEMBLED, scorer=OSA.distance, score_cutoff=most)
    if not match or (most == 1 and len(match[0]) == len(plain) and sorted(match[0]) != sorted(plain)):
        return None  # in a short word another letter makes another word: "score" is no "store"
    if abs(len(match[0]) - len(plain)) > 1:
        return None  # two letters more are another word as well: "customer id" is no "customer"
    return _SEARCHED[match[0]]


def _may_be_heading(cell: object) -> TypeGuard[str]:
    return isinstance(cell, str) and len(cell) <= LONGEST


def _plain(heading: str) -> str:
    words = search_fold(_MARKS.sub(" ", heading)).removeprefix("اسم ").removesuffix(" name")
    return words.strip()


def is_heading(name: str) -> bool:
    """Return whether ``name``, found among the data, is word for word the name of a level, a date or a figure."""
    folded = fold(name) if len(name) <= LONGEST else ""
    return folded in _LEVEL_OF or folded in _DATES or folded in _FIGURES


def is_date(heading: object) -> bool:
    """Return whether ``heading`` names the column of dates of a long table."""
    return _may_be_heading(heading) and _plain(heading) in _DATES


def is_year(heading: object) -> bool:
    """Return whether ``heading`` names a column of years, which completes one of months, quarters or weeks."""
    return _may_be_heading(heading) and _plain(heading) in _YEARS


def is_day(heading: object) -> bool:
    """Return whether ``heading`` may name the days of the month, which complete a column of months."""
    return _may_be_heading(heading) and _plain(heading) in _DAYS


def is_figure(heading: object) -> bool:
    """Return whether ``heading`` names the column of figures of a long table."""
    return _may_be_heading(heading) and _CURRENCY.sub("", _plain(without_scale(heading))) in _FIGURES


def is_code(heading: object) -> bool:
    """Return whether ``heading`` names the numbers of items, which give way to a column of their names."""
    return _may_be_heading(heading) and _plain(heading) in _CODES


def is_total(heading: object) -> bool:
    """Return whether ``heading`` names a column that adds up others."""
    return _may_be_heading(heading) and bool(_ANY_TOTAL.search(fold(heading)))


def is_span(heading: object) -> bool:
    """Return whether ``heading`` names a longer stretch or a comparison: ``FY 2024``, ``YTD``, ``% Chg``.

    A column of it beside columns of months says nothing that they do not.
    """
    if isinstance(heading, int | float):
        heading = str(heading).removesuffix(".0")
    return _may_be_heading(heading) and bool(_SPAN.search(search_fold(heading).replace("_", " ")))


def totals(names: Sequence[str]) -> frozenset[int]:
    """Return which of ``names`` (of one column) name a total, by their place; what they total must not count twice.

    ``Total`` does, ``RIYADH Total`` does where ``RIYADH`` is a name as well; ``COLGATE TOTAL`` alone is a product.
    """
    folded = [fold(name) for name in names]
    known = {*_ALL, *folded}
    matches = ((number, _TOTAL.fullmatch(name)) for number, name in enumerate(folded))
    return frozenset(number for number, total in matches if total and (total["of"] or total["arabic"] or "") in known)


def may_total(name: str) -> bool:
    """Return whether a word of ``name`` says that it totals others; a brand or an item may have the word as well."""
    hinted = len(name) <= LONGEST and _HINT.search(name) is not None  # folding every name would take long
    return hinted and bool(_MAY_TOTAL.search(search_fold(name)))


def total_stem(name: str) -> str:
    """Return the words of ``name`` that do not say total, folded as a search does: ``brq`` for ``Grand Total BRQ``."""
    return " ".join(_MAY_TOTAL.sub(" ", search_fold(name)).replace(":", " ").strip(" -_/").split())


def total_of(name: str) -> str:
    """Return the folded name whose total ``name`` states; nothing for a total of everything."""
    match = _TOTAL.fullmatch(fold(name))
    of = (match["of"] or match["arabic"] or "") if match else ""
    return "" if of in _ALL else of
