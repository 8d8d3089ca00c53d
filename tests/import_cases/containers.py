"""Cases of workbooks as containers: no cell is lost, and no day shifted, before figures are counted."""

from functools import partial

from tests.import_cases.expected import Case, Loaded, Profiled, Way, figures

case = partial(Case, part="3 containers")

_HEAD = "region market brand item | 2024-01 2024-02"
_CAN, _ZAD = "RIYADH; OLAYA; BRQ; BRQ CAN 320ML", "JEDDAH; BALAD; ZAD; ZAD CAN 320ML"
_QUARTER = "region market brand item | 2024-01 2024-02 2024-03"
_DAYS_1904 = figures(
    "region market brand item | 2024-05-01 2024-05-02 2024-05-03 2024-05-05 2024-05-08", f"{_CAN} | 10 20 30 50 80"
)

CASES = (
    case(
        id="A01-long",
        situation="days of a long table in the 1904 system",
        files=("A01_1904_ext_long.xlsx",),
        accepts=(Loaded(figures=_DAYS_1904),),
    ),
    case(
        id="A01-look",
        situation="the profile of days in the 1904 system",
        files=("A01_1904_ext_long.xlsx",),
        by=Way.LOOK,
        accepts=(
            Profiled(
                rows=5,
                columns={"Date": "date 2024-05-01 00:00:00 2024-05-08 00:00:00|date 2024-05-01 2024-05-08"},
            ),
        ),
    ),
    case(
        id="A01-wide",
        situation="months as headings in the 1904 system",
        files=("A01_1904_ext_wide.xlsx",),
        accepts=(Loaded(figures=figures(_QUARTER, f"{_CAN} | 100 110 120", f"{_ZAD} | 50 0 70")),),
    ),
    case(
        id="A02",
        situation="a shared text with an empty number is a blank",
        files=("A02_empty_shared.xlsx",),
        accepts=(
            Loaded(
                figures=figures(
                    _HEAD, "RIYADH; OLAYA; ; BRQ CAN 320ML | 10 20", "RIYADH; OLAYA; ZAD; ZAD CAN 320ML | . 40"
                )
            ),
        ),
    ),
    case(
        id="A03",
        situation="errors of an ods by LibreOffice",
        files=("A03_ods_errors.ods",),
        accepts=(
            Loaded(
                figures=figures(_QUARTER, f"{_CAN} | 10 0 .", f"{_ZAD} | . . 30"),
                apart=("figure.error@G2", "figure.error@E3", "figure.error@F3"),
            ),
        ),
    ),
    case(
        id="A03c",
        situation="errors of an ods by OpenOffice: a zero with the text of an error",
        files=("A03c_ods_old_errors.ods",),
        accepts=(
            Loaded(
                figures=figures(_QUARTER, f"{_CAN} | 10 . 12", f"{_ZAD} | 20 22 ."),
                apart=("figure.error@F2", "figure.error@G3"),
            ),
        ),
    ),
    case(
        id="A03b",
        situation="an ods with repeated cells and rows, blank rows first",
        files=("A03b_ods_repeat.ods",),
        accepts=(Loaded(figures=figures(_QUARTER, f"{_CAN} | 7 7 7", f"{_ZAD} | 1 . 3")),),
    ),
    case(
        id="A04",
        situation="backslashes in the archive",
        files=("A04_backslash.xlsx",),
        accepts=(Loaded(figures=figures(_HEAD, f"{_CAN} | 10 20")),),
    ),
    case(
        id="A18",
        situation="rich text after plain text, and phonetic text",
        files=("A18_rich.xlsx",),
        accepts=(Loaded(figures=figures(_HEAD, f"{_CAN} | 10 20", "RIYADH; OLAYA; BRQ; BRQ PET | 30 40")),),
    ),
    case(
        id="A19",
        situation="a workbook of Excel 5 with rich texts",
        files=("A19_biff5_rstring.xls",),
        accepts=(Loaded(figures=figures(_HEAD, f"{_CAN} | 10 20", f"{_ZAD} | 30 40")),),
    ),
    case(
        id="A19b",
        situation="a workbook of Excel 5 in Windows-1256",
        files=("A19b_biff5_arabic.xls",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "الرياض; العليا; برق; برق علبة | 10 20", "جدة; البلد; زاد; زاد علبة | 30 40")
            ),
        ),
    ),
    case(
        id="A39",
        situation="a row hidden by a filter, a hidden column, a protected sheet",
        files=("A39_hidden_protected.xlsx",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "RIYADH; OLAYA; BRQ; BRQ CAN | 10 20", "JEDDAH; BALAD; ZAD; ZAD CAN | 30 40")
            ),
        ),
    ),
)
