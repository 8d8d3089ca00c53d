import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.errors import EnvironmentFault, UserError
from core.security import keys, recovery, sealing, slots
from core.security.keys import Cost
from core.security.recovery import Answer, Request
from core.security.slots import Ways

NOW = datetime(2025, 1, 1, 8, 30, tzinfo=UTC)
KEY, PRIVATE = os.urandom(32), sealing.new_private_key()
WAYS = Ways(password=keys.stretch("four camels and a lighthouse", Cost()), recovery=sealing.public_key(PRIVATE))
FILE = slots.new_slot_file(KEY, WAYS)
REQUEST = recovery.ask(FILE, by="rana", at=NOW)
ANSWER, CODE = recovery.answer(REQUEST, PRIVATE, by="it", at=NOW)


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises((UserError, EnvironmentFault)) as caught:
        work()
    return caught.value.code


def test_a_request_and_its_answer_survive_as_files_and_give_the_vault_key() -> None:
    request = Request.model_validate_json(REQUEST.model_dump_json())
    answer, code = recovery.answer(request, PRIVATE, by="it", at=NOW)
    again = Answer.model_validate_json(answer.model_dump_json())
    assert recovery.use(again, code, FILE).vault_key == KEY
    assert request.check == REQUEST.check


def test_a_vault_that_is_sealed_to_nobody_asks_nobody() -> None:
    alone = slots.next_generation(FILE, KEY, Ways(password=WAYS.password))
    assert refusal(lambda: recovery.ask(alone, by="rana", at=NOW)) == "recovery.no_slot"


def test_another_private_key_and_an_altered_request_are_refused() -> None:
    other = sealing.new_private_key()
    assert refusal(lambda: recovery.answer(REQUEST, other, by="it", at=NOW)) == "recovery.wrong_key"
    for update in ({"generation": 2}, {"vault_id": "another"}):
        altered = REQUEST.model_copy(update=update)
        assert refusal(lambda altered=altered: recovery.answer(altered, PRIVATE, by="it", at=NOW)) == (
            "recovery.request_damaged"
        )
        assert altered.check != REQUEST.check


def test_an_answer_fits_no_other_vault_and_no_other_generation() -> None:
    other = slots.new_slot_file(os.urandom(32), WAYS)
    assert refusal(lambda: recovery.use(ANSWER, CODE, other)) == "recovery.other_vault"
    later = slots.next_generation(FILE, KEY, WAYS)
    assert refusal(lambda: recovery.use(ANSWER, CODE, later)) == "recovery.outdated"
    alone = slots.next_generation(FILE, KEY, Ways(password=WAYS.password))
    assert refusal(lambda: recovery.use(ANSWER, CODE, alone)) == "recovery.outdated"


def test_the_code_of_another_answer_is_wrong() -> None:
    _, other = recovery.answer(REQUEST, PRIVATE, by="it", at=NOW)
    assert refusal(lambda: recovery.use(ANSWER, other, FILE)) == "recovery.code_wrong"


def test_whatever_is_altered_in_an_answer_it_opens_nothing() -> None:
    whole = json.loads(ANSWER.model_dump_json())
    for name in whole.keys() - {"kind", "format", "generation", "answered_at"}:
        altered = dict(whole, **{name: flipped(whole[name])})
        answer = Answer.model_validate(altered)
        assert refusal(lambda answer=answer: recovery.use(answer, CODE, FILE)) == "recovery.answer_damaged"
        # Nor where whoever altered it corrects the digest.
        forged = answer.model_copy(update={"digest": answer.content_digest()})
        expected = {"vault_id": "recovery.other_vault", "slot_id": "recovery.outdated"}
        if name != "digest":
            code = refusal(lambda forged=forged: recovery.use(forged, CODE, FILE))
            assert code == expected.get(name, "recovery.code_wrong")


def flipped(value: Any) -> Any:
    return ("B" if value[0] == "A" else "A") + value[1:]


def test_an_altered_slot_file_is_not_opened_by_an_answer() -> None:
    altered = FILE.model_copy(update={"mac": bytes(32)})
    assert refusal(lambda: recovery.use(ANSWER, CODE, altered)) == "vault.slots_damaged"


WAYS_TO_TYPE: dict[str, Callable[[str], str]] = {
    "small": str.lower,
    "blanks": lambda code: code.replace("-", " "),
    "nothing between": lambda code: code.replace("-", ""),
    "blanks around": lambda code: f"  {code}\n",
    "look-alikes": lambda code: code.replace("0", "o").replace("1", "l"),
    "Arabic digits": lambda code: code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
}
SLIPS: dict[str, Callable[[str], str]] = {
    "nothing": lambda _: "",
    "a letter": lambda _: "x",
    "a letter less": lambda code: code[:-1],
    "a letter more": lambda code: code + "A",
    "letters of no code": lambda _: "U" * 25,
    "another script": lambda _: "خزنة" * 9,
    "too long": lambda _: "1" * 100_000,
}


@pytest.mark.parametrize("way", WAYS_TO_TYPE)
def test_a_code_may_be_typed_in_many_ways(way: str) -> None:
    assert recovery.use(ANSWER, WAYS_TO_TYPE[way](CODE), FILE).vault_key == KEY


@pytest.mark.parametrize("slip", SLIPS)
def test_what_is_no_code_is_reported_as_a_slip(slip: str) -> None:
    assert refusal(lambda: recovery.use(ANSWER, SLIPS[slip](CODE), FILE)) == "recovery.code_mistyped"


@given(st.text())
def test_no_text_breaks_the_reading_of_a_code(typed: str) -> None:
    assert refusal(lambda: recovery.read_code(typed)) == "recovery.code_mistyped"


def test_codes_differ_and_have_five_groups_of_five() -> None:
    codes = {recovery.new_code() for _ in range(100)}
    assert len(codes) == 100
    assert all([len(part) for part in code.split("-")] == [5] * 5 for code in codes)
