"""JSON in its one canonical form: equal content has equal bytes, so that a hash of it means something."""

import json
import re
from collections.abc import Iterator, Mapping

from core.model.errors import UserError

_UNSENDABLE = re.compile("[\0\ud800-\udfff]")


def canonical(content: Mapping[str, object]) -> str:
    """Return ``content`` with sorted keys, no insignificant blanks and every letter as itself.

    Raises ``ValueError`` for a number that is not finite and ``TypeError`` for what JSON cannot hold.
    """
    return json.dumps(content, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def refuse_unsendable(*parts: object) -> None:
    """Raise ``edit.text`` for a NUL or a lone surrogate anywhere: no database of a service takes them."""
    if any(_UNSENDABLE.search(text) for text in _texts(parts)):
        raise UserError("edit.text")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts((*value.keys(), *value.values()))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
