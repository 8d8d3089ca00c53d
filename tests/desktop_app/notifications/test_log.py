import json
from pathlib import Path

from desktop_app.notifications.log import Log
from desktop_app.notifications.messages import MessageStream, Urgency
from tests.fakes.clock import StandingClock


def test_the_log_holds_codes_and_never_what_they_were_about(tmp_path: Path, clock: StandingClock) -> None:
    log, stream = Log(tmp_path / "logs"), MessageStream(clock)
    stream.published.connect(log.handle)
    stream.publish("workbook.missing", Urgency.WRONG, file="Noura's prices.xlsx")
    stream.publish("message.imported", file="secret.xlsx", loaded="962,952", apart="0")
    log.close()
    text = (tmp_path / "logs" / "raff.log").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["event"] for line in lines] == ["workbook.missing", "message.imported"]
    assert lines[0] == {"at": "2025-01-15T06:30:00.000Z", "event": "workbook.missing", "urgency": "wrong"}
    assert not [word for word in ("Noura", "secret", "962") if word in text]


def test_a_folder_that_takes_no_file_keeps_no_log_and_stops_nothing(tmp_path: Path, clock: StandingClock) -> None:
    (tmp_path / "file").write_text("")
    log, stream = Log(tmp_path / "file" / "logs"), MessageStream(clock)
    stream.published.connect(log.handle)
    stream.publish("message.imported", file="a", loaded="1", apart="0")
    log.close()
    assert len(stream.recent) == 1


def test_only_allowed_fields_and_codes_are_written(tmp_path: Path) -> None:
    log = Log(tmp_path)
    log.write("import.done", {"count": 3, "file": "Noura.xlsx", "kind": "Ahmed Al Harbi"}, "now")
    log.write("Noura called", {"seconds": 0.5}, "now")
    log.close()
    lines = [json.loads(line) for line in (tmp_path / "raff.log").read_text(encoding="utf-8").splitlines()]
    assert lines == [
        {"at": "now", "event": "import.done", "count": 3, "kind": "-"},
        {"at": "now", "event": "-", "seconds": 0.5},
    ]
