"""What a self-test finds: for each part of Raff whether it works here, and in a few words how that is known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from time import perf_counter

from core.model.errors import AppError, Datum

KEYS = ("window", "charts", "fonts", "translations", "notifications")  # of the checks that draw


class CheckVerdict(StrEnum):
    """``ABSENT`` is no fault of Raff: the machine has no such thing, and Raff works without it.

    ``SKIPPED`` was not tried, because a part before it failed that it needs.
    """

    PASSED = "passed"
    ABSENT = "absent"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found of the part ``key``: ``data`` fills the sentence ``text``, or is that of an error's code."""

    key: str
    verdict: CheckVerdict
    text: str
    data: Mapping[str, Datum]
    seconds: float = 0.0


Sentence = tuple[str, dict[str, Datum]]  # the id of a sentence, and what fills it


class Absent(Exception):  # noqa: N818 - it is no error
    """The machine lacks what is tested; ``text`` is a text id."""

    def __init__(self, text: str, **data: Datum) -> None:
        super().__init__(text)
        self.text = text
        self.data = data


class Skipped(Exception):  # noqa: N818 - it is no error
    """What the check needs is not there, because another check failed; ``text`` is a text id."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def find(key: str, check: Callable[[], Sentence]) -> Finding:
    """Run one check; whatever goes wrong in it is a finding, because the next one is to be run as well."""
    started = perf_counter()
    try:
        text, data = check()
        verdict = CheckVerdict.PASSED
    except Absent as absent:
        text, data, verdict = absent.text, absent.data, CheckVerdict.ABSENT
    except Skipped as skipped:
        text, data, verdict = skipped.text, {}, CheckVerdict.SKIPPED
    except AppError as error:
        text, data, verdict = error.code, dict(error.data), CheckVerdict.FAILED
    except Exception as error:  # noqa: BLE001 - a library that is missing in a build fails in any way it likes
        text, data, verdict = "selftest.broken", {"kind": type(error).__name__, "what": str(error)}, CheckVerdict.FAILED
    return Finding(key=key, verdict=verdict, text=text, data=data, seconds=perf_counter() - started)
