"""The identity of an alert: what is part of it and what is not."""

from datetime import date

import pytest

from core.alerts.fingerprint import alert_id
from tests.builders.alerts import JEDDAH, breach


def test_the_id_is_the_same_on_every_machine() -> None:
    # The fifth kind of UUID, of the text "tested|region=RIYADH|2023-03-01".
    assert alert_id(breach()) == "a8fb6083-0418-5b39-a0dc-dacb421a1a0c"


@pytest.mark.parametrize(
    "other", [{"rule": "another"}, {"scope": JEDDAH}, {"first": date(2023, 2, 1)}], ids=["rule", "scope", "begin"]
)
def test_another_rule_scope_or_begin_is_another_alert(other: dict[str, object]) -> None:
    assert alert_id(breach(**other)) != alert_id(breach())


@pytest.mark.parametrize("other", [{"version": 2}, {"last": date(2023, 9, 1)}, {"value": 1.0}, {"strength": 2.0}])
def test_an_edited_threshold_and_new_figures_are_the_same_alert(other: dict[str, object]) -> None:
    assert alert_id(breach(**other)) == alert_id(breach())


def test_the_order_of_the_levels_does_not_matter() -> None:
    scope = (("region", "الرياض"), ("item", "COLA"))
    assert alert_id(breach(scope=scope)) == alert_id(breach(scope=scope[::-1]))


def test_a_name_of_another_level_is_another_scope() -> None:
    assert alert_id(breach(scope=(("province", "RIYADH"),))) != alert_id(breach())
