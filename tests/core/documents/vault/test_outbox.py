"""What waits to be sent, in the window."""

from core.documents.vault import outbox
from core.model.journal import Waiting
from tests.builders.outlets import ARABIC, in_window

WAITING = Waiting(
    number=1_234, at="2025-07-02T22:05:31+00:00", kind="batch.import", subject="3f2a90bc-17d5-4e2f-9b1c", known=True
)
LATER = Waiting(number=0, at="2025-07-03T09:00:00+00:00", kind="of.tomorrow", subject="20250701")


def test_the_window_shows_what_waits() -> None:
    assert in_window(outbox.columns(), WAITING) == [
        "# > 1234 [1234.0]",
        "When < 3 Jul 2025, 01:05 [1751493931.0]",
        "Change < An import [An import]",
        "Subject < 3f2a90bc-17d [3f2a90bc-17d]",
    ]


def test_a_change_of_an_unknown_kind_has_words_as_well() -> None:
    assert in_window(outbox.columns(), LATER)[2:] == [
        "Change < A change of an unknown kind, kept as it is [A change of an unknown kind, kept as it is]",
        "Subject < 20250701 [20250701]",
    ]


def test_the_window_shows_what_waits_in_arabic_with_the_subject_as_it_is() -> None:
    assert in_window(outbox.columns(), LATER, ARABIC) == [
        "# > \u20660\u2069 [0.0]",
        "متى < 3 يوليو 2025، 12:00 [1751533200.0]",
        "التغيير < تغيير من نوع غير معروف، محفوظ كما هو [تغيير من نوع غير معروف، محفوظ كما هو]",
        "الموضوع < 20250701 [20250701]",
    ]
