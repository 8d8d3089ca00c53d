"""The status bar in words: how the vault stands, until which day its data reach, and what they count."""

from dataclasses import astuple, replace

import pytest

from core.model.figures import definitions_version
from core.model.imports.batches import SamplePart, VaultStatus
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.window.status import standing
from tests.builders.shown import plain
from tests.builders.vault_figures import STATUS


def words(ctx: AppContext, status: VaultStatus | None = STATUS, *, service: bool = True) -> list[str]:
    ctx.app = replace(ctx.app, has_service=service)
    if status is not None:
        ctx.answers.put(questions.STATUS, status)
    return [plain(text) for text in astuple(standing(ctx))]


def test_a_vault_says_its_last_day_in_both_calendars_what_waits_and_its_unit(ctx: AppContext) -> None:
    assert words(ctx) == [
        "Offline: this laptop only",
        "4 changes not yet synced",
        "Data to 31 Aug 2025, 8 Rabi I 1447",
        "Unit: SAR",
        f"Data d-9, definitions {definitions_version()}: figures with the same two can be compared.",
    ]


def test_the_status_is_in_arabic_too(arabic_ctx: AppContext) -> None:
    assert words(arabic_ctx) == [
        "دون اتصال: على هذا الجهاز فقط",
        "4 تغييرات لم تُزامَن بعد",
        "البيانات حتى 31 أغسطس 2025، الموافق 8 ربيع الأول 1447هـ",
        "الوحدة: ريال",
        f"البيانات d-9، التعريفات {definitions_version()}: الأرقام التي لها الاثنان نفسهما تُقارن.",
    ]


def test_a_demonstration_is_marked_beside_the_unit(ctx: AppContext) -> None:
    assert words(ctx, replace(STATUS, sample=SamplePart.ALL))[3] == "DEMO · Unit: SAR"
    assert words(ctx, replace(STATUS, sample=SamplePart.SOME))[3] == "Contains DEMO data · Unit: SAR"


def test_changes_wait_only_where_a_service_is_set_up(ctx: AppContext) -> None:
    assert words(ctx, service=False)[1] == ""


@pytest.mark.parametrize(("unit", "shown"), [("unstated", "Unit not set"), ("mixed", "Units mixed")])
def test_a_unit_that_is_none_says_so(ctx: AppContext, unit: str, shown: str) -> None:
    assert words(ctx, replace(STATUS, unit=unit))[3] == shown


def test_a_unit_that_is_kept_apart_is_named(ctx: AppContext) -> None:
    assert words(ctx, replace(STATUS, units_apart=("litres",)))[3] == "Unit: SAR; not shown: imports in litres"


def test_a_vault_without_data_has_no_day_and_an_unknown_one_nothing_at_all(ctx: AppContext) -> None:
    assert words(ctx, None) == ["Offline: this laptop only", "", "", "", ""]
    assert words(ctx, replace(STATUS, last_day=None))[2] == "No data yet"
