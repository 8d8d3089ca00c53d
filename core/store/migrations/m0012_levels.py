"""How long a new level has lasted, and what shipped rules about changes of level ask for now.

Until now the confidence in a change was that of one change beside those before it, and the rules asked for 99.95 %
because many are looked at. Now the number of looks is in the confidence, and they ask for 99 %. A shipped rule that was
edited keeps its edits and its version, and follows the shipped one in these; a rule of one's own stays as it is.
"""

import json
from collections.abc import Mapping

from core.store.cipher import Database
from core.store.settings import VaultSettings

NAME = "m0012_levels"

_PREFIX = "alert_rule."
_Fields = Mapping[str, float]
_SHIPPED: Mapping[str, tuple[_Fields, _Fields]] = {  # before, and now
    "share_erosion": ({"surety": 0.9995, "usual_after": 24}, {"surety": 0.99, "usual_after": 12}),
    "share_gain": ({"surety": 0.9995, "usual_after": 3}, {"surety": 0.99, "usual_after": 12}),
    "zero_rate_jump": ({"surety": 0.9995}, {"surety": 0.99}),
    "gap_rate_fall": ({"surety": 0.9995, "usual_after": 3}, {"surety": 0.99, "usual_after": 12}),
}


def upgrade(db: Database) -> None:
    """Add the column and bring the rules up to date."""
    db.execute("ALTER TABLE alert ADD COLUMN lasts INTEGER NOT NULL DEFAULT 0")
    settings = VaultSettings(db)
    for name, body in settings.beginning_with(_PREFIX).items():
        rule = json.loads(body)
        before, now = _SHIPPED.get(name, ({}, {}))
        followed = {field: now[field] for field, value in before.items() if rule[field] == value}
        if followed:
            text = json.dumps({**rule, **followed}, ensure_ascii=False, separators=(",", ":"))
            settings.put(_PREFIX + name, text)
