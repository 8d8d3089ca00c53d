from desktop_app.notifications.messages import Message, MessageStream, Urgency
from tests.builders.alerts import alert
from tests.fakes.clock import StandingClock


def test_every_subscriber_hears_every_message_and_the_last_hundred_are_kept(clock: StandingClock) -> None:
    stream = MessageStream(clock)
    one: list[Message] = []
    other: list[Message] = []
    stream.told.connect(one.append)
    stream.told.connect(other.append)
    for number in range(120):
        stream.tell("told.undone", file=str(number))
    assert len(one) == len(other) == 120
    assert [message.data["file"] for message in stream.kept][:2] == ["119", "118"]
    assert len(stream.kept) == 100
    stream.forget()
    assert stream.kept == ()


def test_what_is_critical_has_a_brief_that_names_nothing(clock: StandingClock) -> None:
    stream = MessageStream(clock)
    stream.tell_outside(Urgency.CRITICAL, "told.alert_critical", "told.alerts_critical", [alert()], what="OLAYA")
    (message,) = stream.kept
    assert message.urgency is Urgency.CRITICAL
    assert message.brief == ("told.alerts_critical", {"count": 1})
