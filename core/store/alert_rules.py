"""Edited and own rules of alerts in the vault."""

from core.model.alerts.rules import AlertRule
from core.store.cipher import Database
from core.store.settings import VaultSettings

_PREFIX = "alert_rule."


class VaultAlertRules:
    """Implements ``core.ports.alerts.AlertRules``."""

    def __init__(self, db: Database) -> None:
        self._settings = VaultSettings(db)

    def list_all(self) -> list[AlertRule]:
        """Return every stored rule, by id."""
        return [AlertRule.model_validate_json(body) for body in self._settings.beginning_with(_PREFIX).values()]

    def put(self, rule: AlertRule) -> None:
        """Save ``rule``, replacing one of that id; belongs inside a transaction."""
        self._settings.put(_PREFIX + rule.id, rule.model_dump_json())

    def remove(self, rule: str) -> bool:
        """Remove a rule and return whether there was one; belongs inside a transaction."""
        return self._settings.remove(_PREFIX + rule)
