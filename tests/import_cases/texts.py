"""Cases of text files: separators, encodings, quotes and ragged rows."""

from functools import partial

from tests.import_cases.expected import Case, Figures, Loaded, Profiled, Refused, Way, figures

case = partial(Case, part="3 containers")

_HEAD = "region market brand item | 2024-01 2024-02"
_CAN, _ZAD = "RIYADH; OLAYA; BRQ; BRQ CAN 320ML", "JEDDAH; BALAD; ZAD; ZAD CAN 320ML"
_TWO = figures(_HEAD, f"{_CAN} | 1234.50 0", "JEDDAH; BALAD; ZAD; ZAD, CAN 320ML | 7.25 12")
_ARABIC = figures(_HEAD, "الرياض; OLAYA; BRQ; BRQ CAN 320ML | 1234.50 0", f"{_ZAD} | 7.25 12")


def _unclosed(first: str | None) -> Figures:
    rows = ["RIYADH; OLAYA; ZAD; ZAD CAN 320ML | 3 4", "JEDDAH; BALAD; BRQ; BRQ CAN | 5 6", f"{_ZAD} | 7 8"]
    return figures(_HEAD, *([f"RIYADH; OLAYA; BRQ; {first} | 1 2"] if first else []), *rows)


_TRAYS = figures(
    _HEAD,
    'RIYADH; OLAYA; BRQ; "BRQ TRAY 12 | 1 2',
    "RIYADH; OLAYA; ZAD; ZAD CAN | 3 4",
    'JEDDAH; BALAD; BRQ; BRQ TRAY" 12 | 5 6',
    "JEDDAH; BALAD; ZAD; ZAD CAN | 7 8",
)
_RAGGED = figures(
    "region market item | 2024-01 2024-02",
    "RIYADH; OLAYA; BRQ CAN | 1 2",
    "RIYADH; MALAZ; BRQ CAN | 3 4",
    "JEDDAH; BALAD; BRQ CAN | 5 .",
    "JEDDAH; SAFA; BRQ CAN | 7 8",
)
_SHORT = "region market item | 2024-01 2024-02"

CASES = (
    case(id="A05", situation="sep=;", files=("A05_sep.csv",), accepts=(Loaded(figures=_TWO),)),
    case(
        id="A05-look",
        situation="the profile reads 1234,5 as the import does",
        files=("A05_sep.csv",),
        by=Way.LOOK,
        accepts=(Profiled(rows=2, columns={"Jan 2024": "number 7.25 1234.5", "Feb 2024": "number 0 12"}),),
    ),
    case(
        id="A05b",
        situation="sep=; after a mark of UTF-8",
        files=("A05b_sep_bom.csv",),
        accepts=(Loaded(figures=figures(_HEAD, f"{_CAN} | 1234.5 0")),),
    ),
    case(
        id="A05c",
        situation="SEP=| in UTF-16",
        files=("A05c_sep_pipe16.csv",),
        accepts=(Loaded(figures=figures(_HEAD, "RIYADH; OLAYA; BRQ; BRQ\\; CAN, 320ML | 1234.5 0")),),
    ),
    case(
        id="A06",
        situation="inch marks inside cells",
        files=("A06_inch.csv",),
        accepts=(
            Loaded(
                figures=figures(
                    _HEAD,
                    'RIYADH; OLAYA; BRQ; BRQ 12" TRAY | 1 2',
                    "RIYADH; OLAYA; ZAD; ZAD CAN 320ML | 3 4",
                    'JEDDAH; BALAD; BRQ; BRQ 14" TRAY | 5 6',
                    f"{_ZAD} | 7 8",
                )
            ),
        ),
    ),
    case(
        id="A06b",
        situation="a cell that begins with a quoted word",
        files=("A06b_quote_start.csv",),
        accepts=tuple(
            Loaded(
                figures=figures(
                    _HEAD,
                    f"RIYADH; OLAYA; BRQ; {item} | 1 2",
                    "RIYADH; OLAYA; ZAD; ZAD CAN 320ML | 3 4",
                    "JEDDAH; BALAD; BRQ; BRQ CAN | 5 6",
                )
            )
            for item in ('"DIET" BRQ CAN', "DIET BRQ CAN")
        ),
    ),
    case(
        id="A06c",
        situation="a quote that is never closed swallows the rest of the file",
        files=("A06c_unclosed.csv",),
        accepts=(
            Loaded(figures=_unclosed('"BRQ CAN'), reported=("*@2",)),
            Loaded(figures=_unclosed("BRQ CAN"), reported=("*@2",)),
            Loaded(figures=_unclosed(None), left_out=None, reported=("*@2",)),
            Refused(code="workbook.*", english=("quot", "2"), arabic=("2",)),
        ),
    ),
    case(
        id="A06c-look",
        situation="the profile of a file with a quote that is never closed",
        files=("A06c_unclosed.csv",),
        by=Way.LOOK,
        accepts=(
            Profiled(rows=4, columns={"Jan 2024": "number 1 7", "Feb 2024": "number 2 8"}),
            Refused(code="workbook.*", english=("quot", "2"), arabic=("2",)),
        ),
    ),
    case(
        id="A06d",
        situation="two inch marks, rows apart, swallow what is between them",
        files=("A06d_tab_inch.txt",),
        accepts=(Loaded(figures=_TRAYS), Refused(code="workbook.*", english=("quot", "2"), arabic=("2",))),
    ),
    case(
        id="A11",
        situation="UTF-16 without its mark",
        files=("A11_utf16_nobom.csv",),
        accepts=(Loaded(figures=_ARABIC), Refused(code="workbook.*", english=("UTF-16",), arabic=("UTF-16",))),
    ),
    case(
        id="A12",
        situation="UTF-16 with its mark and tabs",
        files=("A12_utf16_bom_tableau.csv",),
        accepts=(Loaded(figures=_ARABIC),),
    ),
    case(
        id="A12b",
        situation="UTF-16 in the other order",
        files=("A12b_utf16be.csv",),
        accepts=(Loaded(figures=_ARABIC),),
    ),
    case(
        id="A24",
        situation="two files joined, the second with its mark of UTF-8",
        files=("A24_concat_bom.csv",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "RIYADH; OLAYA; BRQ; BRQ CAN | 1 2", "JEDDAH; BALAD; ZAD; ZAD CAN | 3 4"),
                left_out=None,
                reported=("row.header@3",),
            ),
        ),
    ),
    case(
        id="A24b",
        situation="two files joined, the second of other months",
        files=("A24b_concat_other_months.csv",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "RIYADH; OLAYA; BRQ; BRQ CAN | 1 2"),
                left_out=None,
                reported=("*.other_table",),
            ),
            Loaded(
                figures=figures(
                    "region market brand item | 2024-01 2024-02 2024-03 2024-04",
                    "RIYADH; OLAYA; BRQ; BRQ CAN | 1 2 3 4",
                )
            ),
        ),
    ),
    case(
        id="A24c",
        situation="two files joined",
        files=("A24c_concat_nobom.csv",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "RIYADH; OLAYA; BRQ; BRQ CAN | 1 2", "JEDDAH; BALAD; ZAD; ZAD CAN | 3 4"),
                left_out=None,
                reported=("row.header@3",),
            ),
        ),
    ),
    case(id="A45", situation="ragged rows", files=("A45_ragged.csv",), accepts=(Loaded(figures=_RAGGED),)),
    case(
        id="A45-look",
        situation="the profile of ragged rows",
        files=("A45_ragged.csv",),
        by=Way.LOOK,
        accepts=(Profiled(rows=4, columns={"Jan 2024": "number 1 7", "Feb 2024": "number 2 8"}),),
    ),
    case(
        id="A45b",
        situation="a line break in quotes",
        files=("A45b_newline.csv",),
        accepts=(
            Loaded(figures=figures(_SHORT, "RIYADH; OLAYA; BRQ\r\nCAN | 1 2", "JEDDAH; SAFA; ZAD CAN | 7 8")),
            Loaded(figures=figures(_SHORT, "RIYADH; OLAYA; BRQ CAN | 1 2", "JEDDAH; SAFA; ZAD CAN | 7 8")),
        ),
    ),
)
