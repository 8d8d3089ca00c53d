"""What was set for all imports, in the vault: changed rules, and the day through which months are closed."""

from datetime import date

from core.model.imports.rules import RuleSetting
from core.store.cipher import Database
from core.store.settings import VaultSettings

_PREFIX = "rule."
_CLOSED = "facts.closed_through"


class VaultImportRules:
    """Implements ``core.ports.imports.ImportRules``."""

    def __init__(self, db: Database) -> None:
        self._settings = VaultSettings(db)

    def read(self) -> dict[str, RuleSetting]:
        """Return the changed rules."""
        saved = self._settings.beginning_with(_PREFIX)
        return {rule: RuleSetting.model_validate_json(body) for rule, body in saved.items()}

    def put(self, rule: str, setting: RuleSetting) -> None:
        """Keep ``setting`` in the place of the one before; belongs inside a transaction."""
        self._settings.put(_PREFIX + rule, setting.model_dump_json())

    def remove(self, rule: str) -> bool:
        """Remove what was changed of a rule, return whether anything was; belongs inside a transaction."""
        return self._settings.remove(_PREFIX + rule)


class VaultClosedMonths:
    """Implements ``core.ports.imports.ClosedMonths``."""

    def __init__(self, db: Database) -> None:
        self._settings = VaultSettings(db)

    def through(self) -> date | None:
        """Return the last closed day, or ``None`` where nothing is closed."""
        day = self._settings.find(_CLOSED)
        return None if day is None else date.fromisoformat(day)

    def close_through(self, day: date | None) -> None:
        """Keep the last closed day; ``None`` opens all again. Belongs inside a transaction."""
        if day is None:
            self._settings.remove(_CLOSED)
        else:
            self._settings.put(_CLOSED, day.isoformat())
