from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.security import passwords
from core.security.passwords import Attempts, Strength, strength

NOW = datetime(2025, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "password.too_short"),
        ("elevenchars", "password.too_short"),
        ("x" * 1_025, "password.too_long"),
        ("passwordpassword", "password.too_common"),
        ("123456789012", "password.too_common"),
        ("qwertyuiop[]", "password.too_common"),
        ("aaaaaaaaaaaa", "password.too_common"),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(password: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        passwords.check_new(password)
    assert caught.value.code == code


@pytest.mark.parametrize("password", ["seven lanterns over the souk", "سبعة فوانيس فوق السوق", "kV9#tq!2pLx0w"])
def test_a_strong_password_is_accepted_in_any_script(password: str) -> None:
    passwords.check_new(password)
    assert len(password) >= passwords.MIN_LENGTH


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("", Strength.TOO_SHORT),
        ("kjh3$kq9xzt", Strength.TOO_SHORT),
        ("passwordpassword", Strength.TOO_COMMON),
        ("seven lanterns", Strength.FAIR),
        ("Tr0ub4dor&3xyz", Strength.GOOD),
        ("nine camels under a quiet moon", Strength.STRONG),
    ],
)
def test_the_strength_of_a_password_is_how_many_guesses_it_takes(password: str, expected: Strength) -> None:
    assert strength(password) is expected


@pytest.mark.parametrize("password", ["kjh3$kq9xzt", "passwordpassword", "riyadhjeddah", "seven lanterns"])
def test_what_is_called_acceptable_is_accepted_and_nothing_else(password: str) -> None:
    try:
        passwords.check_new(password)
    except UserError:
        assert strength(password) < Strength.FAIR
    else:
        assert strength(password) >= Strength.FAIR


def failures(count: int) -> Attempts:
    attempts = Attempts()
    for _ in range(count):
        attempts = attempts.with_failure(NOW)
    return attempts


@pytest.mark.parametrize(("count", "seconds"), [(0, 0), (2, 0), (3, 1), (4, 2), (5, 4), (8, 32), (40, 300)])
def test_the_wait_grows_with_each_wrong_password_up_to_five_minutes(count: int, seconds: int) -> None:
    assert failures(count).wait(NOW) == timedelta(seconds=seconds)


def test_the_wait_ends_with_time_and_does_not_grow_when_the_clock_goes_back() -> None:
    attempts = failures(5)
    assert attempts.wait(NOW + timedelta(seconds=4)) == timedelta()
    assert attempts.wait(NOW - timedelta(days=1)) == timedelta(seconds=4)


def test_a_reader_with_the_right_password_ends_the_wait_but_keeps_the_failures_for_the_audit() -> None:
    settled = failures(6).with_success()
    assert settled.wait(NOW) == timedelta()
    assert len(settled.failed_at) == 6
    assert settled.with_failure(NOW).wait(NOW) == timedelta()


def test_attempts_survive_on_disk_and_an_unreadable_file_counts_as_none(tmp_path: Path) -> None:
    passwords.write_attempts(tmp_path, failures(2))
    assert passwords.read_attempts(tmp_path) == failures(2)
    (tmp_path / passwords.ATTEMPTS_FILE).write_text("nonsense")
    assert passwords.read_attempts(tmp_path) == Attempts()


def test_what_was_tried_besides_survives_a_failure_and_a_success() -> None:
    attempts = Attempts().with_request(NOW).with_refused_answer(NOW).with_failure(NOW).with_success()
    assert (attempts.recovery_at, attempts.answers_refused_at, attempts.failed_at) == ((NOW,), (NOW,), (NOW,))
    assert attempts.wait(NOW) == timedelta()
