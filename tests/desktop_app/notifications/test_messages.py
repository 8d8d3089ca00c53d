from desktop_app.notifications.messages import Message, MessageStream, Urgency
from tests.builders.alerts import alert
from tests.fakes.clock import StandingClock


def test_every_subscriber_hears_every_message_and_the_last_hundred_are_kept(clock: StandingClock) -> None:
    stream = MessageStream(clock)
    one: list[Message] = []
    other: list[Message] = []
    stream.published.connect(one.append)
    stream.published.connect(other.append)
    for number in range(120):
        stream.publish("message.undone", file=str(number))
    assert len(one) == len(other) == 120
    assert [message.data["file"] for message in stream.recent][:2] == ["119", "118"]
    assert len(stream.recent) == 100
    stream.clear()
    assert stream.recent == ()


def test_what_is_critical_has_a_brief_that_names_nothing(clock: StandingClock) -> None:
    stream = MessageStream(clock)
    stream.publish_outside(
        Urgency.CRITICAL, "message.alert_critical", "message.alerts_critical", [alert()], what="OLAYA"
    )
    (message,) = stream.recent
    assert message.urgency is Urgency.CRITICAL
    assert message.brief == ("message.alerts_critical", {"count": 1})
