"""Cases of the identity of a place, and of sheets that are copies of others."""

from functools import partial

from tests.import_cases.expected import Case, Loaded, Way, figures

identity = partial(Case, part="1 identity of a place")
copies = partial(Case, part="2 copies of a sheet", by=Way.VAULT)

_HEAD = "region market item | 2024-01 2024-02"
_RIYADH = ("RIYADH; SUPERMARKETS; BRQ CAN | 10 20", "RIYADH; GROCERIES; BRQ CAN | 1 2")
_BOTH = figures(_HEAD, *_RIYADH, "JEDDAH; SUPERMARKETS; BRQ CAN | 30 60", "JEDDAH; GROCERIES; BRQ CAN | 3 6")
_ONCE = "region market brand item | 2024-01 2024-02"
_FIRST = "; OLAYA; BRQ; BRQ CAN | 10 20"
_ONE_TABLE = figures(_HEAD, *_RIYADH, "JEDDAH; SUPERMARKETS; BRQ CAN | 30 40", "JEDDAH; GROCERIES; BRQ CAN | 3 4")
_CHANNEL = figures(_HEAD, "RIYADH; CENTRAL; BRQ CAN | 10 20", "JEDDAH; CENTRAL; BRQ CAN | 30 40")

CASES = (
    copies(
        id="A42",
        situation="the sheet Data and its copy Data (2), without a region",
        files=("A42_sheet_copy.xlsx",),
        accepts=(Loaded(figures=figures(_ONCE, _FIRST, "; BALAD; ZAD; ZAD CAN | 30 40"), reported=("sheet.*",)),),
    ),
    copies(
        id="A42b",
        situation="the sheet Data and its copy Data (2), with a region",
        files=("A42b_sheet_copy_region.xlsx",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "RIYADH; OLAYA; BRQ CAN | 10 20", "JEDDAH; BALAD; ZAD CAN | 30 40"),
                reported=("sheet.*",),
            ),
        ),
    ),
    copies(
        id="A42c",
        situation="the sheets Final and Final old, one figure apart",
        files=("A42c_old_new.xlsx",),
        accepts=tuple(
            Loaded(figures=figures(_ONCE, _FIRST, f"; BALAD; ZAD; ZAD CAN | 30 {last}"), reported=("sheet.*",))
            for last in (40, 41)
        ),
    ),
    identity(
        id="A43",
        situation="the same markets in two regions of one table",
        files=("A43_market_recurs.xlsx",),
        accepts=(Loaded(figures=_ONE_TABLE, silent=("place.described_twice",)),),
    ),
    identity(
        id="A43-vault",
        situation="the same markets in two regions of one table, as the vault shows them",
        files=("A43_market_recurs.xlsx",),
        by=Way.VAULT,
        accepts=(Loaded(figures=_ONE_TABLE, silent=("place.described_twice",)),),
    ),
    identity(
        id="A43b",
        situation="a sheet for each region, the same markets on each",
        files=("A43b_sheet_per_region_market_recurs.xlsx",),
        by=Way.VAULT,
        accepts=(Loaded(figures=_BOTH),),
    ),
    identity(
        id="A43c",
        situation="the same market in two regions of a long table",
        files=("A43c_long_channel.csv",),
        accepts=(Loaded(figures=_CHANNEL, silent=("place.described_twice",)),),
    ),
    identity(
        id="A44",
        situation="a file for each region, the same markets in each",
        files=("A44_riyadh.csv", "A44_jeddah.csv"),
        by=Way.VAULT,
        accepts=(Loaded(figures=_BOTH, silent=("place.moved",)),),
    ),
    identity(
        id="A44-reversed",
        situation="a file for each region, the other one first",
        files=("A44_jeddah.csv", "A44_riyadh.csv"),
        by=Way.VAULT,
        accepts=(Loaded(figures=_BOTH, silent=("place.moved",)),),
    ),
)
