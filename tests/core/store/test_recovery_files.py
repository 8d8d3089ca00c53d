import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.security.private_keys import KeyFile
from core.security.recovery import Answer, Request
from core.store import recovery_files

ANSWER = Answer(
    vault_id="v",
    generation=1,
    slot_id="s",
    answered_by="it",
    answered_at=datetime(2025, 1, 1, tzinfo=UTC),
    nonce=b"",
    wrapped=b"",
)


def test_a_document_is_read_back_and_never_overwritten(tmp_path: Path) -> None:
    recovery_files.save(tmp_path / "a", ANSWER)
    assert recovery_files.load(tmp_path / "a", Answer) == ANSWER
    with pytest.raises(UserError, match=r"recovery\.exists"):
        recovery_files.save(tmp_path / "a", ANSWER)


@pytest.mark.parametrize("model", [Request, KeyFile])
def test_another_kind_of_file_is_named_as_what_was_expected(tmp_path: Path, model: type[Request | KeyFile]) -> None:
    recovery_files.save(tmp_path / "a", ANSWER)
    with pytest.raises(UserError, match=r"recovery\.unreadable") as caught:
        recovery_files.load(tmp_path / "a", model)
    assert caught.value.data == {"file": "a", "kind": {Request: "request", KeyFile: "key"}[model]}


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"\xff\xfe", b"[" * 60_000, b'{"kind": "raff-recovery-answer", "format": 1}', b" " * 70_000],
)
def test_no_content_is_more_than_unreadable(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(UserError, match=r"recovery\.unreadable"):
        recovery_files.load(tmp_path / "a", Answer)


def test_a_file_of_a_later_release_is_refused_as_such(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(json.dumps({"kind": "raff-recovery-answer", "format": 2, "new": 1}))
    with pytest.raises(UserError, match=r"recovery\.newer"):
        recovery_files.load(tmp_path / "a", Answer)


def test_what_cannot_be_read_or_noted_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match=r"disk\.unreadable"):
        recovery_files.load(tmp_path / "gone", Answer)
    with pytest.raises(EnvironmentFault, match=r"disk\.no_folder"):
        recovery_files.append(tmp_path / "gone" / "log", "row")


def test_a_log_grows_by_lines(tmp_path: Path) -> None:
    for row in ("one", "two"):
        recovery_files.append(tmp_path / "log", row)
    assert (tmp_path / "log").read_text() == "one\ntwo\n"
