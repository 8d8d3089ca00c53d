"""A start that fails is shown to whoever started from a menu, and ends with its code."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from tests.conftest import Raff


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("policy", "user", "arguments", "right_to_left"),
    [
        ("[gaps]\nthreshold = 400", "", (), False),
        ("[gaps]\nthreshold = 400", 'language = "ar"', (), True),
        ("[gaps]\nthreshold = 400", "", ("--lang", "ar"), True),
        ("", "[gaps]\nthreshold = 400", ("--lang", "en"), False),
    ],
)
def test_what_is_not_understood_is_shown_with_its_place_and_its_setting(
    raff: Raff,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    policy: str,
    user: str,
    arguments: tuple[str, ...],
    right_to_left: bool,
) -> None:
    boxes: list[tuple[str, bool]] = []

    def read(box: QMessageBox) -> int:
        boxes.append((box.text(), box.layoutDirection() is Qt.LayoutDirection.RightToLeft))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", read)
    files = {tmp_path / "machine" / "policy.toml": policy, tmp_path / "config" / "Raff" / "settings.toml": user}
    for file, text in files.items():
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    answer = raff(*(arguments or ("--safe-mode",) if not user else arguments))
    ((text, direction),) = boxes
    refused = next(file for file, content in files.items() if "400" in content)
    assert (answer.code, direction) == (4 if policy else 3, right_to_left)
    assert str(refused) in text
    assert "gaps.threshold" in text
