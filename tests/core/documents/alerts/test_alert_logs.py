"""The log of the alerts in every outlet."""

from core.documents.alerts import alert_logs
from core.model.alerts.alerts import LogLine
from tests.builders.outlets import ARABIC, of_json, on_terminal

NOTED = LogLine("2025-07-03T09:30:12+00:00", "0123456789abcdef", "huda", "not_useful", "depot shut")
SENT = LogLine("2025-07-02T01:00:00+00:00", "fedcba9876543210", "", "sms_queued", priority="CRITICAL")


def test_json_names_every_value_of_the_log() -> None:
    assert of_json(alert_logs.columns(), NOTED) == {
        "at": "2025-07-03T09:30:12+00:00",
        "alert": "0123456789abcdef",
        "actor": "huda",
        "what": "not_useful",
        "note": "depot shut",
        "priority": "",
    }
    assert list(of_json(alert_logs.columns(), SENT).values())[2:] == ["", "sms_queued", "", "CRITICAL"]


def test_the_terminal_shows_the_log() -> None:
    assert on_terminal(alert_logs.columns(), NOTED) == [
        "Since < 2025-07-03 09:30",
        "Alert < 01234567",
        "By < huda",
        "What happened < found it of no use – depot shut",
    ]
    assert on_terminal(alert_logs.columns(), SENT) == [
        "Since < 2025-07-02 01:00",
        "Alert < fedcba98",
        "By < CRITICAL",
        "What happened < SMS asked for",
    ]


def test_the_terminal_shows_the_log_in_arabic() -> None:
    assert on_terminal(alert_logs.columns(), NOTED, ARABIC) == [
        "منذ < 2025-07-03 09:30",
        "التنبيه < 01234567",
        "بواسطة < huda",
        "ما حدث < لم يجده مفيدًا – depot shut",
    ]
