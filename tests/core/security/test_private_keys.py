import pytest

from core.model.errors import UserError
from core.security import private_keys, sealing
from core.security.keys import Cost
from core.security.private_keys import KeyFile

WORDS, OTHER = "seven keys for one door", "nine doors for one key"
PUBLIC, PARTS = private_keys.make([WORDS], Cost())
SHARED, HALVES = private_keys.make([WORDS, OTHER], Cost())


def test_one_passphrase_opens_the_private_key_of_the_public_one() -> None:
    files = [KeyFile.model_validate_json(part.model_dump_json()) for part in PARTS]
    assert sealing.public_key(private_keys.private_key(files, [WORDS])) == PUBLIC


def test_two_halves_are_both_needed_in_any_order() -> None:
    private = private_keys.private_key(HALVES, [WORDS, OTHER])
    assert sealing.public_key(private) == SHARED
    assert private_keys.private_key(HALVES[::-1], [OTHER, WORDS]) == private
    for half in HALVES:
        with pytest.raises(UserError, match=r"recovery\.parts_missing") as caught:
            private_keys.check_parts([half])
        assert dict(caught.value.data) == {"have": 1, "need": 2}
    with pytest.raises(UserError, match=r"recovery\.parts_missing"):
        private_keys.check_parts([HALVES[0], HALVES[0]])


def test_halves_of_two_keys_do_not_make_one() -> None:
    with pytest.raises(UserError, match=r"recovery\.parts_differ"):
        private_keys.check_parts([HALVES[0], PARTS[0]])


def test_a_wrong_passphrase_names_its_part() -> None:
    with pytest.raises(UserError, match=r"recovery\.passphrase") as caught:
        private_keys.private_key(HALVES, [WORDS, WORDS])
    assert dict(caught.value.data) == {"part": 2}


@pytest.mark.parametrize(
    ("update", "code"),
    [
        ({"memory_kib": 1024}, "recovery.key_damaged"),
        ({"iterations": 4}, "recovery.passphrase"),
        ({"salt": bytes(16)}, "recovery.passphrase"),
        ({"wrapped": bytes(48)}, "recovery.passphrase"),
        ({"public": SHARED.text}, "recovery.passphrase"),
        ({"public": "raff-recovery-nothing"}, "recovery.key_damaged"),
    ],
)
def test_an_altered_key_file_opens_nothing(update: dict[str, object], code: str) -> None:
    with pytest.raises(UserError) as caught:
        private_keys.private_key([PARTS[0].model_copy(update=update)], [WORDS])
    assert caught.value.code == code


def test_a_half_holds_nothing_of_the_key() -> None:
    private = private_keys.private_key(HALVES, [WORDS, OTHER])
    assert all(private.hex() not in half.model_dump_json() for half in HALVES)
