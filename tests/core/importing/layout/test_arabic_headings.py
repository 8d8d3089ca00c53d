"""The headings that Arabic workbooks have; every heading is a row."""

from pathlib import Path

import pytest

from core.importing.layout import headings
from core.model.dimensions import AUDIT_HEADINGS
from tests.builders.workbooks import write_sheet
from tests.conftest import Raff

_STANDARD = {
    "region": "المنطقة",
    "province": "المنطقة الإدارية",
    "precision_area": "النطاق",
    "market": "القناة",
    "manufacturer": "الشركة المصنعة",
    "brand": "العلامة التجارية",
    "brand_2": "العلامة التجارية 2",
    "category": "الفئة",
    "flavour": "النكهة",
    "diet": "عادي/دايت",
    "key_pack": "العبوة الرئيسية",
    "sub_brand": "العلامة الفرعية",
    "pack_type": "نوع العبوة",
    "pack_size": "حجم العبوة",
    "item": "الصنف",
}
_LEVELS = {
    "region": "المنطقة|المنطقه|الإقليم|الاقليم|اسم المنطقة|منطقة البيع|المنطقة البيعية|منطقة المبيعات",
    "province": "المحافظة|الإمارة|الامارة|المنطقة الإدارية",
    "precision_area": "المدينة|المدينه|الحي|النطاق الجغرافي|اسم المدينة|المنطقة الفرعية",
    "market": "المنفذ|منفذ البيع|نقطة البيع|نوع المنفذ|القناة|قناة التوزيع|المتجر|الفرع|اسم العميل|المحل",
    "manufacturer": "الشركة المصنعة|الشركة المصنّعة|المصنع|المورد|اسم الشركة|الشركة المنتجة",
    "brand": "العلامة التجارية|العلامه التجاريه|الماركة|الاسم التجاري",
    "sub_brand": "العلامة الفرعية|العلامة التجارية الفرعية",
    "category": "الفئة|التصنيف|فئة المنتج",
    "flavour": "النكهة|النكهه|الطعم",
    "diet": "عادي/دايت|دايت",
    "pack_type": "العبوة|العبوه|نوع العبوة|نوع التعبئة|التغليف",
    "pack_size": "الحجم|حجم العبوة|السعة|الحجم (مل)",
    "item": "الصنف|اسم الصنف|وصف الصنف|المنتج|اسم المنتج|وصف المادة|اسم المادة|السلعة",
}
_DATES = "التاريخ|تاريخ الفاتورة|الشهر|الفترة|الأسبوع|السنة والشهر"
_FIGURES = "المبيعات|صافي المبيعات|قيمة المبيعات|القيمة|الكمية|الكمية المباعة|إجمالي المبلغ|المبلغ (ريال)"


@pytest.mark.parametrize(
    ("heading", "level"), [(heading, level) for level, all_of in _LEVELS.items() for heading in all_of.split("|")]
)
def test_a_heading_of_a_place_or_a_product_is_known(heading: str, level: str) -> None:
    assert headings.level_of(heading) == level
    assert not headings.is_date(heading)
    assert not headings.is_figure(heading)


@pytest.mark.parametrize("heading", _DATES.split("|"))
def test_a_heading_of_dates_is_known(heading: str) -> None:
    assert headings.is_date(heading)
    assert headings.level_of(heading) is None


@pytest.mark.parametrize("heading", _FIGURES.split("|"))
def test_a_heading_of_figures_is_known(heading: str) -> None:
    assert headings.is_figure(heading)
    assert headings.level_of(heading) is None


def test_the_standard_sheet_in_arabic_is_read_whole(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    assert sorted(_STANDARD) == sorted(AUDIT_HEADINGS.values())
    labels = [f"{level} 1" for level in _STANDARD]
    rows = [[*_STANDARD.values(), "يناير 2024", "فبراير 2024"], [*labels, 5, 7]]
    book = write_sheet(tmp_path / "audit.xlsx", rows)
    layout = raff("inspect", book, "--json").document["layout"]
    assert layout["levels"] == {heading: level for level, heading in _STANDARD.items()}
    assert layout["periods"] == ["2024-01-01", "2024-02-01"]
    assert raff("import", book, "--vault", vault_folder, "--json").document["sum_loaded"] == "12"
