"""Changed rules and closed months in a real vault."""

from datetime import date

from core.model.imports.receipts import Severity
from core.model.imports.rules import RuleSetting
from core.store.import_settings import VaultClosedMonths, VaultImportRules
from core.store.vault import Vault


def test_a_changed_rule_is_kept_replaced_and_removed(vault: Vault) -> None:
    rules = VaultImportRules(vault.db)
    warn, limits = RuleSetting(severity=Severity.WARN), RuleSetting(on=False, limits={"times": 9.0})
    with vault.transaction():
        rules.put("figure.outlier", warn)
        rules.put("figure.outlier", limits)
        rules.put("figure.negative", warn)
    assert rules.read() == {"figure.negative": warn, "figure.outlier": limits}
    with vault.transaction():
        assert rules.remove("figure.negative")
        assert not rules.remove("figure.negative")
    assert rules.read() == {"figure.outlier": limits}


def test_the_last_closed_day_is_kept_and_opened_again(vault: Vault) -> None:
    closed = VaultClosedMonths(vault.db)
    assert closed.through() is None
    for day in (date(2024, 1, 31), date(2024, 2, 29), None, None):
        with vault.transaction():
            closed.close_through(day)
        assert closed.through() == day
    assert VaultImportRules(vault.db).read() == {}
