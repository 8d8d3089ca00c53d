"""The evidence behind a gap, line by line: a person can recompute its prize from what they read."""

from dataclasses import replace

from core.model.analyses.gap_evidence import GapEvidence, Peer
from desktop_app.pages.management import evidence
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.results import GAP, GAPS, LONELY_GAP
from tests.builders.shown import evidence as lines
from tests.builders.shown import steps
from tests.builders.work_results import ROW


def peer(place: tuple[str | None, str | None, str | None], zeros: int) -> Peer:
    return Peer(group=(*place, "CAN"), total_records=200, zero_records=zeros)


PEERS = (
    peer(("RIYADH", "QASSIM", "UNAIZAH"), 31),
    peer(("RIYADH", "HAIL", None), 45),
    peer((None, None, None), 50),
)
BEHIND = GapEvidence(group=GAP.group, peers=PEERS, rows=(ROW,), row_count=744, chance=(455.4, 542.8))


def test_a_gap_says_what_it_is_where_and_what_closing_it_would_bring() -> None:
    assert lines(evidence.of_gap(GAPS, GAP, "sar", ENGLISH)) == [
        "BURAIDAH, CAN",
        "RIYADH / QASSIM, Jun 2025",
        "Size of the prize, middle: 2,395 SAR a period",
        "Range(low=1197.4, middle=2394.8, high=4789.6, top=4791.2)",
        "1,197 low",
        "middle",
        "4,790 high",
        (
            "Start at RIYADH / QASSIM / BURAIDAH / CAN: 37 items are missing at points, worth about 2,395 SAR "
            "a period (1,197 to 4,790). 744 of 1,200 records are zero, 62.0 % against 41.6 % at peers "
            "elsewhere: more than chance explains."
        ),
        (
            "Rule: a gap rate over 40 % is medium, over 60 % is high, few records discounted. Peers are the "
            "same pack type elsewhere. Gap rate: how many of a group's figures are zero in the last complete "
            "window (definition 1). Size of the prize: what the items missing at points are worth, each "
            "counted once: low, middle, high (definition 2)."
        ),
    ]
    assert lines(evidence.of_gap(GAPS, GAP, "cases", ARABIC)) == [
        "BURAIDAH، CAN",
        "RIYADH / QASSIM، يونيو 2025",
        "حجم المكسب، الأوسط: 2,395 كرتون في الفترة",
        "Range(low=1197.4, middle=2394.8, high=4789.6, top=4791.2)",
        "1,197 أدنى",
        "أوسط",
        "4,790 أعلى",
        (
            "ابدأ بـ RIYADH / QASSIM / BURAIDAH / CAN: 37 صنفًا ناقصًا في النقاط، مكسبها نحو 2,395 كرتون في "
            "الفترة (من 1,197 إلى 4,790). 744 من 1,200 سجل صفر، أي 62.0% مقابل 41.6% لدى الأقران في غيرها: "
            "أكثر مما تفسره الصدفة."
        ),
        (
            "القاعدة: النسبة فوق 40% متوسطة، وفوق 60% مرتفعة، مخصومًا قلة السجلات. والأقران هي نوع العبوة "
            "نفسه في أماكن أخرى. نسبة الفجوة: كم من أرقام المجموعة صفر في آخر مدة كاملة (التعريف 1). حجم "
            "المكسب: ما تساويه الأصناف الناقصة في النقاط، كل منها مرة واحدة: أدنى وأوسط وأعلى (التعريف 2)."
        ),
    ]


def test_the_steps_lead_from_zero_records_to_the_prize() -> None:
    assert steps(evidence.of_gap(GAPS, GAP, "sar", ENGLISH).steps) == [
        "Zero records here | 744",
        "Expected at the peers' rate, 1,200 × 41.56 % | −498.30",
        "Too many | 245.70 | result",
        "Items missing at its points | 37",
        "Their sales a period, chance × potential | 4,791 | result",
        "Realisation, middle | × 0.50",
        "Prize, middle | 2,395 | result",
    ]
    assert steps(evidence.of_gap(GAPS, GAP, "sar", ARABIC).steps) == [
        "السجلات الصفرية هنا | 744",
        "المتوقع بنسبة الأقران، 1,200 × 41.56% | −498.30",
        "الزائد | 245.70 | result",
        "الأصناف الناقصة في نقاطها | 37",
        "مبيعاتها في الفترة، الاحتمال × الإمكان | 4,791 | result",
        "نسبة التحقق الوسطى | × 0.50",
        "المكسب الأوسط | 2,395 | result",
    ]


def test_a_gap_without_peers_has_its_zero_records_alone_and_no_range() -> None:
    shown = evidence.of_gap(replace(GAPS, window_end=None), LONELY_GAP, "sar", ENGLISH)
    assert steps(shown.steps) == ["Zero records here | 15"]
    assert (shown.title, shown.place, shown.range, shown.bounds) == ("\N{EN DASH}, NRB", "HAIL, ", None, ())
    even = evidence.of_gap(GAPS, replace(GAP, excess_records=0.0), "sar", ENGLISH)
    assert steps(even.steps)[1] == "Items missing at its points | 37"


def test_a_gap_without_records_has_no_picture_of_its_rate() -> None:
    bare = replace(GAP, gap_percentage=None)
    assert evidence.with_rows(evidence.of_gap(GAPS, bare, "sar", ENGLISH), bare, BEHIND, ENGLISH).dots is None


def test_the_peers_stand_by_their_narrowest_names_with_what_chance_would_make() -> None:
    shown = evidence.with_rows(evidence.of_gap(GAPS, GAP, "sar", ENGLISH), GAP, BEHIND, ENGLISH)
    assert steps(shown.peers) == ["UNAIZAH · QASSIM | 15.5 %", "HAIL · RIYADH | 22.5 %", "– | 25.0 %"]
    assert (shown.peers_title, shown.chance, shown.rows) == (
        "The same pack in 3 other places",
        (
            "At the rate of these places, chance alone would make 455 to 543 of 1,200 records zero, nineteen "
            "times of twenty. Here it is 744."
        ),
        "Open the 744 zero records",
    )
    assert str(shown.dots) == "Dots(peers=(15.5, 22.5, 25.0), here=62.04, level=41.56, name='here')"
    arabic = evidence.with_rows(evidence.of_gap(GAPS, GAP, "sar", ARABIC), GAP, BEHIND, ARABIC)
    assert lines(arabic)[-6:-2] == [
        (
            "بنسبة هذه الأماكن تجعل الصدفة وحدها ما بين 455 و543 من 1,200 سجلًا صفرًا، تسع عشرة مرة من كل "
            "عشرين. وهي هنا 744."
        ),
        "العبوة نفسها في 3 أماكن أخرى",
        "Dots(peers=(15.5, 22.5, 25.0), here=62.04, level=41.56, name='هنا')",
        "افتح السجلات الصفرية (744)",
    ]


def test_peers_beyond_the_fifth_are_counted() -> None:
    many = replace(BEHIND, peers=tuple(peer(("A", "B", f"C{number}"), number) for number in range(7)))
    shown = evidence.with_rows(evidence.of_gap(GAPS, GAP, "sar", ENGLISH), GAP, many, ENGLISH)
    assert steps(shown.peers)[4:] == ["C4 · B | 2.0 %", "and 2 more | "]
    assert shown.dots is not None
    assert len(shown.dots.peers) == 7


def test_without_peers_and_rows_there_is_no_chance_no_picture_and_no_way_to_rows() -> None:
    nothing = GapEvidence(group=GAP.group, peers=(), rows=(), row_count=0)
    shown = evidence.with_rows(evidence.of_gap(GAPS, GAP, "sar", ENGLISH), GAP, nothing, ENGLISH)
    assert (shown.peers, shown.chance, shown.dots, shown.rows) == ((), "", None, "")
