"""Former spellings: each becomes the present one, and what is not former is left alone."""

import pytest

from desktop_app.cli.former import current
from tests.conftest import Raff


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("alerts", "alerts list"),
        ("excise --day 2026-01-01 --against 2025-12-31 --price 4", "excise --what-if 2026-01-01 --price 4"),
        ("excise --against=2025-12-31 --day=2026-01-01", "excise --what-if 2026-01-01"),
        ("alerts --json", "alerts list --json"),
        ("alerts --all --vault v", "alerts list --all --vault v"),
        ("alerts --view digest", "alerts list --view digest"),
        ("alerts --why 3f", "alerts why 3f"),
        ("alerts --vault v --history 3f --json", "alerts log 3f --vault v --json"),
        ("alerts --dry-run share_erosion --threshold 2", "alerts dry-run share_erosion --threshold 2"),
        ("alerts --log", "alerts log"),
        ("alerts --search noura", "alerts log --search noura"),
        ("alerts --log --search noura", "alerts log --search noura"),
        ("alerts --ack 3f", "alerts ack 3f"),
        ("alerts --ack=3f --say=seen", "alerts ack 3f --note seen"),
        ("alerts --start 3f --say called", "alerts start 3f --note called"),
        ("alerts --resolve 3f", "alerts resolve 3f"),
        ("alerts --dismiss 3f", "alerts dismiss 3f"),
        ("alerts --reopen 3f", "alerts reopen 3f"),
        ("alerts --snooze 3f --until 2031-01-01", "alerts snooze 3f --until 2031-01-01"),
        ("alerts --assign 3f --to noura --due 2031-02-01", "alerts assign 3f --to noura --due 2031-02-01"),
        ("alerts --note 3f --say closed", "alerts note 3f closed"),
        ("alerts --useful 3f", "alerts rate 3f --useful"),
        ("alerts --not-useful 3f", "alerts rate 3f --not-useful"),
        ("gaps --format json --limit 3", "gaps --json --limit 3"),
        ("gaps --format=json", "gaps --json"),
    ],
)
def test_a_former_spelling_becomes_the_present_one(former: str, now: str) -> None:
    assert current(former.split()) == now.split()


@pytest.mark.parametrize(
    "now", ["alerts --help", "alerts list", "alerts ack 3f", "gaps --format csv", "sql --format", ""]
)
def test_what_is_not_former_is_left_alone(now: str) -> None:
    assert current(now.split()) == now.split()


def test_the_hint_names_the_present_command_beside_a_whole_document(vault_folder: object, raff: Raff) -> None:
    english = raff("gaps", "--vault", vault_folder, "--format", "json")
    assert english.code == 0
    assert english.document["rows"] == []
    assert english.err.startswith("This spelling ends with the next release.")
    assert f"raff gaps --vault {vault_folder} --json" in english.err
    arabic = raff("alerts", "--vault", vault_folder, "--lang", "ar")
    assert "تنتهي هذه الصيغة" in arabic.err
    assert raff("gaps", "--vault", vault_folder, "--json").err == ""
