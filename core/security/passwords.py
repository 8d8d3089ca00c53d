"""Which passwords a vault accepts, and how long one must wait after wrong ones."""

from datetime import UTC, datetime, timedelta
from enum import IntEnum
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ValidationError

from core.model.errors import UserError
from core.security.durable import replace_file

MIN_LENGTH = 12
MAX_LENGTH = 1_024
_GUESSES_LOG10 = 8  # of what is accepted
_GOOD_LOG10, _STRONG_LOG10 = 11, 14
_CHECKED_LENGTH = 72
ATTEMPTS_FILE = "attempts.json"
_FREE_TRIES = 3
_LONGEST_WAIT = timedelta(minutes=5)


class Strength(IntEnum):
    """How hard a password is to guess; those from ``FAIR`` on are accepted."""

    TOO_SHORT = 0
    TOO_COMMON = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


def strength(password: str) -> Strength:
    """Return how hard ``password`` is to guess, by the number of guesses that zxcvbn expects (Wheeler, 2016)."""
    if len(password) < MIN_LENGTH:
        return Strength.TOO_SHORT
    from zxcvbn import zxcvbn  # slow: its lists of words, for new passwords alone

    guesses = zxcvbn(password[:_CHECKED_LENGTH])["guesses_log10"]
    if guesses < _GUESSES_LOG10:
        return Strength.TOO_COMMON
    if guesses < _GOOD_LOG10:
        return Strength.FAIR
    return Strength.GOOD if guesses < _STRONG_LOG10 else Strength.STRONG


def check_new(password: str) -> None:
    """Raise ``password.too_short``, ``password.too_long`` or ``password.too_common``, or accept ``password``."""
    if len(password) > MAX_LENGTH:
        raise UserError("password.too_long", most=MAX_LENGTH)
    match strength(password):
        case Strength.TOO_SHORT:
            raise UserError("password.too_short", least=MIN_LENGTH)
        case Strength.TOO_COMMON:
            raise UserError("password.too_common")


class Attempts(BaseModel):
    """What was tried and is not yet in the audit; stored beside the vault until someone unlocks it for writing.

    ``settled`` of the wrong passwords were followed by a correct one in a read-only session, and cause no delay.
    ``recovery_at`` are requests for recovery, ``answers_refused_at`` answers to them that did not fit.
    """

    failed_at: tuple[AwareDatetime, ...] = ()
    settled: int = 0
    recovery_at: tuple[AwareDatetime, ...] = ()
    answers_refused_at: tuple[AwareDatetime, ...] = ()

    def wait(self, now: datetime) -> timedelta:
        """Return how long the next try must still wait: doubling from one second after three wrong ones."""
        over = len(self.failed_at) - self.settled - _FREE_TRIES
        if over < 0:
            return timedelta()
        pause = min(timedelta(seconds=2 ** min(over, 16)), _LONGEST_WAIT)
        elapsed = now - self.failed_at[-1]
        # A clock set back must not lengthen the wait beyond the pause itself.
        return max(pause - max(elapsed, timedelta()), timedelta())

    def with_failure(self, now: datetime) -> "Attempts":
        """Return the attempts with one more failure at ``now``."""
        return self.model_copy(update={"failed_at": (*self.failed_at, now.astimezone(UTC))})

    def with_success(self) -> "Attempts":
        """Return the attempts after a right password by a reader, who cannot write to the audit."""
        return self.model_copy(update={"settled": len(self.failed_at)})

    def with_request(self, now: datetime) -> "Attempts":
        """Return the attempts with one more request for recovery at ``now``."""
        return self.model_copy(update={"recovery_at": (*self.recovery_at, now.astimezone(UTC))})

    def with_refused_answer(self, now: datetime) -> "Attempts":
        """Return the attempts with one more answer that did not fit at ``now``."""
        return self.model_copy(update={"answers_refused_at": (*self.answers_refused_at, now.astimezone(UTC))})


def read_attempts(folder: Path) -> Attempts:
    """Return the failed attempts beside the vault; a missing or unreadable file counts as none."""
    try:
        return Attempts.model_validate_json((folder / ATTEMPTS_FILE).read_bytes())
    except (OSError, ValidationError):
        return Attempts()


def write_attempts(folder: Path, attempts: Attempts) -> None:
    """Save ``attempts`` beside the vault."""
    replace_file(folder / ATTEMPTS_FILE, attempts.model_dump_json().encode())
