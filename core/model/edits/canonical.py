"""JSON in its one canonical form: equal content has equal bytes, so that a hash of it means something."""

import json
from collections.abc import Mapping
from typing import Any


def canonical(content: Mapping[str, Any]) -> str:
    """Return ``content`` with sorted keys, no insignificant blanks and every letter as itself.

    Raises ``ValueError`` for a number that is not finite and ``TypeError`` for what JSON cannot hold.
    """
    return json.dumps(content, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
