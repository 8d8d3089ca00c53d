"""The parts that every document shares."""

from datetime import date
from decimal import Decimal

import pytest

from core.documents.columns import name, number, plain
from core.documents.document import Columns, Document
from core.texts.catalogue import Language


def columns(**shown: tuple[str, ...]) -> Columns[tuple[str, Decimal]]:
    return Columns(
        data=(
            name("brand", "column.brand", lambda row: row[0]),
            number("sales", "column.sales", lambda row: row[1]),
            plain("day", lambda _: date(2025, 6, 1)),
        ),
        **shown,
    )


@pytest.mark.parametrize("outlet", ["terminal", "paper", "window"])
def test_a_column_that_there_is_not_is_refused_at_once(outlet: str) -> None:
    with pytest.raises(ValueError, match="share"):
        columns(**{outlet: ("brand", "share")})


def test_two_columns_of_one_id_are_refused() -> None:
    twice = (plain("brand", str), plain("brand", str))
    with pytest.raises(ValueError, match="twice"):
        Columns(data=twice)


def test_a_column_for_programs_alone_has_no_words() -> None:
    with pytest.raises(LookupError):
        columns(terminal=("day",)).terminal_row(("PEPSI", Decimal(1)), Language.ENGLISH)


def test_a_limit_cuts_the_rows_of_json_files_and_words_alike() -> None:
    rows = [("PEPSI", Decimal(3)), ("7UP", Decimal(2)), ("MIRINDA", Decimal(1))]
    document = Document(
        name="brands",
        language=Language.ENGLISH,
        columns=columns(terminal=("sales", "brand")),
        rows=rows,
        about={"unit": "sar"},
    )
    assert document.as_json(1) == {"unit": "sar", "rows": [{"brand": "PEPSI", "sales": "3", "day": "2025-06-01"}]}
    table = document.as_table(2)
    assert (table.title, table.columns) == ("brands", ["brand", "sales", "day"])
    assert table.rows == [["PEPSI", Decimal(3), date(2025, 6, 1)], ["7UP", Decimal(2), date(2025, 6, 1)]]
    assert document.as_words(1) == [["3", "PEPSI"]]
    assert len(document.as_words()) == 3
