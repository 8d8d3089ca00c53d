"""One delivery on its way: by key, by block, by page."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa

from core.importing.layout.recipe import audit_recipe
from core.importing.process.read_table import BatchHeader, Tables, issues_table
from core.model.dimensions import SalesUnit
from core.model.imports.batches import Coverage
from core.model.imports.contents import Dataset
from core.model.imports.layers import Block
from core.model.imports.receipts import Changed, Issue, Severity, Tally
from core.model.periods import Grain
from core.operations.imports.delivery import ImportDelivery

DECEMBER, JANUARY, FEBRUARY = date(2023, 12, 1), date(2024, 1, 1), date(2024, 2, 1)
DAYS = ("2023-12-01", "2024-01-01", "2024-02-01")
ISSUE = Issue(sheet="S", row=4, cell="D4", rule="figure.text", severity=Severity.QUARANTINE, value="x")
# Sheet row, period, value. Rows 2 and 4 lie in RIYADH, row 3 in JEDDAH, row 5 nowhere.
FACTS = [(2, 0, "1.50"), (2, 1, "2.25"), (3, 1, "4.00"), (4, 1, "8.00"), (5, 0, "16.00")]


def delivery(*, issues: tuple[Issue, ...] = (ISSUE,)) -> ImportDelivery:
    header = BatchHeader(
        sheet="S",
        table=1,
        reader="fastexcel",
        recipe=audit_recipe(SalesUnit.LITRES),
        rules="",
        tally=Tally(figures_loaded=5),
        decided={"blank": 3},
        grain=Grain.MONTH,
        periods=(DECEMBER, JANUARY, FEBRUARY),
        scale=2,
        ignored=("Note",),
        columns={},
        following=0,
        guard_seconds=0,
        read_seconds=0,
        validate_seconds=0,
    )
    tables = Tables(
        places=pa.table({"key": [b"o", b"b", b"n"], "region": ["RIYADH", "JEDDAH", None]}),
        products=pa.table({"key": [b"cola", b"lemon"]}),
        persons=pa.table({}),
        rows=pa.table({"row": [2, 3, 4, 5], "place": [0, 1, 0, 2], "product": [0, 0, 1, 1]}),
        facts=pa.table(
            {
                "row": pa.array([row for row, _, _ in FACTS], pa.int32()),
                "period": pa.array([period for _, period, _ in FACTS], pa.int16()),
                "value": pa.array([Decimal(value) for _, _, value in FACTS], pa.decimal128(18, 2)),
            }
        ),
        issues=issues_table(issues),
    )
    return ImportDelivery(Path("/in/دفعة.xlsx"), "digest", header, tables)


def test_a_file_is_complete_for_each_region_in_each_period() -> None:
    parts = delivery().coverage("b")
    assert parts == [Coverage("b", region, day) for region in ("", "JEDDAH", "RIYADH") for day in DAYS]
    assert delivery().blocks() == {Block(part.region, "month", part.period) for part in parts}


def test_figures_go_by_the_keys_of_place_and_product() -> None:
    assert [tuple(row.values()) for row in delivery().cells().to_pylist()] == [
        (b"o", b"cola", DECEMBER, Decimal("1.50")),
        (b"o", b"cola", JANUARY, Decimal("2.25")),
        (b"b", b"cola", JANUARY, Decimal("4.00")),
        (b"o", b"lemon", JANUARY, Decimal("8.00")),
        (b"n", b"lemon", DECEMBER, Decimal("16.00")),
    ]


def test_the_figures_of_some_blocks_are_those_alone() -> None:
    chosen = delivery().cells(
        {
            Block("RIYADH", "month", "2024-01-01"),
            Block("", "month", "2023-12-01"),
            Block("JEDDAH", "month", "2023-12-01"),
            Block("JEDDAH", "week", "2024-01-01"),
        }
    )
    assert chosen.column("value").to_pylist() == [Decimal("2.25"), Decimal("8.00"), Decimal("16.00")]
    assert delivery().cells(set()).num_rows == 0


def test_each_block_with_figures_has_their_count_and_exact_sum() -> None:
    assert delivery().sums() == {
        ("RIYADH", DECEMBER): (1, Decimal("1.50")),
        ("RIYADH", JANUARY): (2, Decimal("10.25")),
        ("JEDDAH", JANUARY): (1, Decimal("4.00")),
        ("", DECEMBER): (1, Decimal("16.00")),
    }


def test_pages_are_the_rows_of_a_region_and_then_its_figures_by_year() -> None:
    pages = [(page.dataset, page.region, page.first_period, page.table.num_rows) for page in delivery().pages()]
    assert pages == [
        (Dataset.ROWS, "", None, 1),
        (Dataset.FACTS, "", "2023-12-01", 1),
        (Dataset.ROWS, "JEDDAH", None, 1),
        (Dataset.FACTS, "JEDDAH", "2024-01-01", 1),
        (Dataset.ROWS, "RIYADH", None, 2),
        (Dataset.FACTS, "RIYADH", "2023-12-01", 1),
        (Dataset.FACTS, "RIYADH", "2024-01-01", 2),
    ]
    last = list(delivery().pages())[-1]
    assert last.last_period == "2024-02-01"
    assert last.table.to_pylist() == [
        {"row": 2, "period": JANUARY, "value": Decimal("2.25")},
        {"row": 4, "period": JANUARY, "value": Decimal("8.00")},
    ]


def test_issues_that_come_later_stand_in_their_row() -> None:
    made = delivery()
    earlier = Issue(sheet="S", row=2, cell="A2", rule="place.moved", severity=Severity.WARN, value="y")
    made.add_issues([earlier])
    made.add_issues([])
    assert made.receipt(None, Changed()).issues == (earlier, ISSUE)


def test_the_receipt_says_what_was_read_how() -> None:
    receipt = delivery().receipt("b", Changed(added=2))
    assert (receipt.batch, receipt.file, receipt.sheet, receipt.reader) == ("b", "دفعة.xlsx", "S", "fastexcel")
    assert (receipt.layout, receipt.recipe, receipt.unit) == ("wide", "retail-audit", "litres")
    assert (receipt.tally.figures_loaded, receipt.changed.added, receipt.issues) == (5, 2, (ISSUE,))
    assert (receipt.ignored_columns, receipt.decided) == (("Note",), {"blank": 3})
