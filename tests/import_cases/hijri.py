"""Cases of Hijri days and months, converted by the Umm al-Qura calendar."""

from functools import partial

from tests.import_cases.expected import Case, Loaded, figures

case = partial(Case, part="4 Hijri days")

# 1 Ramadan 1445 is 2024-03-11, 1 Shawwal 1445 is 2024-04-10, 1 Muharram 1445 is 2023-07-19, 30 Safar is 2023-09-15.
_ARABIC, _LATIN = "الرياض; العليا; برق علبة", "RIYADH; OLAYA; BRQ CAN"
_NAMES = "region market item"
_CONVERTED = ("period.hijri*",)
_THREE_DAYS = "2024-03-11 2024-03-25 2024-04-11"

CASES = (
    case(
        id="A21",
        situation="headings are dates whose format shows them as Hijri months",
        files=("A21_hijri_format.xlsx",),
        accepts=tuple(
            Loaded(
                figures=figures(f"region market brand item | {periods}", "RIYADH; OLAYA; BRQ; BRQ CAN | 10 20 30"),
                reported=_CONVERTED,
            )
            for periods in ("h2023-07-19 h2023-08-17 h2023-09-16", "2023-07-19 2023-08-17 2023-09-16")
        ),
    ),
    case(
        id="A35i",
        situation="Hijri days as texts, year first",
        files=("A35i_hijri_long.csv",),
        accepts=(Loaded(figures=figures(f"{_NAMES} | {_THREE_DAYS}", f"{_ARABIC} | 10 20 30"), reported=_CONVERTED),),
    ),
    case(
        id="A35j",
        situation="Hijri days as texts, day first; Safar 1445 has 30 days",
        files=("A35j_hijri_dmy.csv",),
        accepts=(
            Loaded(
                figures=figures(f"{_NAMES} | 2024-03-11 2024-03-25 2023-09-15", f"{_ARABIC} | 10 20 30"),
                reported=_CONVERTED,
            ),
        ),
    ),
    case(
        id="A35k",
        situation="Hijri days with the mark of the era, under a heading that names it",
        files=("A35k_hijri_h.csv",),
        accepts=(
            Loaded(figures=figures(f"{_NAMES} | 2024-03-11 2024-03-25", f"{_ARABIC} | 10 20"), reported=_CONVERTED),
        ),
    ),
    case(
        id="A35l",
        situation="Hijri days as texts of a workbook",
        files=("A35l_hijri_text.xlsx",),
        accepts=(Loaded(figures=figures(f"{_NAMES} | {_THREE_DAYS}", f"{_LATIN} | 10 20 30"), reported=_CONVERTED),),
    ),
    case(
        id="A35m",
        situation="Hijri months by name in a column",
        files=("A35m_hijri_months_long.csv",),
        accepts=(
            Loaded(figures=figures(f"{_NAMES} | h2024-03-11 h2024-04-10", f"{_LATIN} | 10 20"), reported=_CONVERTED),
        ),
    ),
)
