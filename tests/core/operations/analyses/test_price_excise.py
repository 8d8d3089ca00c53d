"""Excise by item, in the unit that the deliveries state."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.analysis import excise
from core.loading.data_state import DataState, data_state
from core.model.analyses.excise import SHIPPED_CONTENTS, SHIPPED_RULES, ExciseQuestion, SugarContent
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.price_excise import price_excise
from tests.builders.access import audited, data_access

QUESTION = ExciseQuestion(what_if=date(2026, 2, 1), price=Decimal(4))
CONTENTS = (*SHIPPED_CONTENTS, SugarContent(level="item", name="COLA", grams=Decimal(10)))


def test_the_unit_is_that_of_the_deliveries_in_the_store() -> None:
    with data_access() as access:
        report = price_excise(access, QUESTION, SHIPPED_RULES, CONTENTS, {"item": ["COLA"]})
        unit = data_state(access.store.batches, access.session.scope).unit
        with access.warehouse.reader() as reader:
            assert report == excise.price(reader, QUESTION, SHIPPED_RULES, CONTENTS, unit, {"item": ["COLA"]})
    assert [(item.item, item.grams, item.sold_litres) for item in report.items] == [("COLA", Decimal(10), None)]


def test_litres_are_taxed_by_the_rules_that_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    def in_litres(*arguments: object) -> DataState:
        return replace(data_state(*arguments), unit="litres")  # type: ignore[arg-type]

    monkeypatch.setattr("core.operations.analyses.price_excise.data_state", in_litres)
    with data_access() as access:
        report = price_excise(access, QUESTION, SHIPPED_RULES, CONTENTS, {"item": ["COLA"]})
        before = price_excise(access, QUESTION, SHIPPED_RULES[:1], CONTENTS, {"item": ["COLA"]})
    assert report.what_if is not None
    assert report.what_if.tax == pytest.approx((23 + 20 + 9) * 1.09)
    assert report.last is not None
    assert report.last.tax == pytest.approx((23 + 20 + 9) * 2)
    assert (before.last, before.what_if) == (report.last, None)


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            price_excise(access, QUESTION, SHIPPED_RULES, CONTENTS, {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
