"""The same market as a workbook, a text file and a Parquet file is the same market to the last digit."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from core.model.dimensions import SalesUnit
from core.model.imports.receipts import Receipt
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff

FIGURES = {
    ("PEPSI CAN", "OLAYA"): [10.5, 0, 12.25],
    ("PEPSI CAN", "MALAZ"): [0, 0, 7],
    ("KINZA NRB", "OLAYA"): [3, 4, None],
    ("KINZA NRB", "BALAD"): [1234.5, 2, -3],
}


def wide_text(path: Path, *, delimiter: str, comma: bool, encoding: str) -> Path:
    def written(cell: object) -> str:
        text = "" if cell is None else str(cell)
        return text.replace(".", ",") if comma and isinstance(cell, float) else text

    with path.open("w", encoding=encoding, newline="") as file:
        rows = AuditSheet(figures=FIGURES).rows()
        csv.writer(file, delimiter=delimiter).writerows([written(cell) for cell in row] for row in rows)
    return path


def bring(vault: Vault, session: Session, path: Path) -> tuple[Receipt, list[tuple[object, ...]]]:
    (receipt,), _ = import_workbook(Access(vault, session), path, Options(unit=SalesUnit.SAR), Unattended())
    with open_warehouse(Access(vault, session), Unattended()) as warehouse, warehouse.reader() as reader:
        shown = reader.execute("SELECT region, precision_area, item, period, value FROM sales ORDER BY ALL").fetchall()
    return receipt, shown


@pytest.mark.parametrize(
    ("name", "delimiter", "comma", "encoding"),
    [
        ("audit.csv", ",", False, "utf-8"),
        ("audit.csv", ";", True, "cp1252"),
        ("audit.tsv", "\t", False, "utf-16"),
        ("audit.txt", "|", True, "utf-8-sig"),
    ],
)
def test_a_text_file_says_what_the_workbook_says(
    vault: Vault, session: Session, tmp_path: Path, name: str, delimiter: str, comma: bool, encoding: str
) -> None:
    book = AuditSheet(figures=FIGURES).write(tmp_path / "audit.xlsx")
    receipt, shown = bring(vault, session, book)
    text = wide_text(tmp_path / name, delimiter=delimiter, comma=comma, encoding=encoding)
    told, same = bring(vault, session, text)
    assert same == shown
    assert told.tally == receipt.tally
    assert [(issue.rule, issue.cell, issue.value) for issue in told.issues] == [("figure.negative", "R5", "-3")]
    assert told.reader.startswith("text, ")
    assert told.sheet == "audit"


def test_a_parquet_file_says_what_a_long_workbook_says(vault: Vault, session: Session, tmp_path: Path) -> None:
    table = pa.table(
        {
            "Region": ["RIYADH", "RIYADH", "JEDDAH"],
            "Area": ["OLAYA", "OLAYA", "BALAD"],
            "Item": ["PEPSI CAN", "PEPSI CAN", "KINZA NRB"],
            "Date": pa.array([date(2024, 1, 1), date(2024, 2, 1), date(2024, 1, 1)]),
            "Sales": pa.array([Decimal("10.50"), Decimal("0.00"), Decimal("7.25")]),
        }
    )
    pq.write_table(table, tmp_path / "sales.parquet")
    receipt, shown = bring(vault, session, tmp_path / "sales.parquet")
    assert (receipt.reader, receipt.layout, receipt.tally.figures_loaded) == ("parquet", "long", 3)
    assert [row[-1] for row in shown] == [Decimal("7.25"), Decimal("10.50"), Decimal("0.00")]


def test_a_folder_gives_its_text_files_too_and_a_locked_one_is_left_alone(raff: Raff, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    wide_text(folder / "audit.csv", delimiter=",", comma=False, encoding="utf-8")
    (folder / "~$audit.csv").write_text("held open", encoding="utf-8")
    (folder / "letter.docx").write_text("no table", encoding="utf-8")
    vault = tmp_path / "vault"
    assert raff("vault", "create", "--vault", vault, new_password="seven lanterns over the souk").code == 0
    answer = raff("import", folder, "--vault", vault, "--unit", "cases", "--json")
    assert answer.code == 0
    assert [document["file"] for document in answer.document["receipts"]] == ["audit.csv"]
    inspected = raff("inspect", folder / "audit.csv", "--json").document
    assert (inspected["container"], inspected["layout"]["kind"]) == ("text", "wide")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "workbook.empty_file"),
        ("a.csv", b"Item,Jan'24\0\n", "workbook.not_a_workbook"),
        ("a.csv", b"nothing of a table", "workbook.no_header"),
        ("a.dat", b"Item,Jan'24\nx,1\n", "workbook.not_a_workbook"),
        ("a.parquet", b"PAR1 and nothing more", "workbook.unreadable"),
        ("a.csv", b"\xff\xfeodd", "workbook.unreadable"),
    ],
)
def test_what_is_no_table_is_refused_with_a_code(
    vault: Vault, session: Session, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    from core.model.errors import UserError

    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError) as refused:
        bring(vault, session, path)
    assert refused.value.code == code
