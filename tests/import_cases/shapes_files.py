"""Further forms of quotes, errors, encodings, disguised files and headings, each written here."""

from functools import partial
from pathlib import Path

from tests.import_cases.expected import Accepted, Case, Loaded, Profiled, Refused, Way, figures
from tests.import_cases.written import book, ods, rows, text, xls, xlsb

container = partial(Case, part="3 containers", files=("shape.csv",))
refusal = partial(Case, part="9 refusals and headings", files=("shape.csv",))

_HEAD = "region market item | 2024-01 2024-02"
_LINES = ("Region,Market,Item,Jan 2024,Feb 2024", "RIYADH,OLAYA,BRQ CAN,10,20")
_ONE = figures(_HEAD, "RIYADH; OLAYA; BRQ CAN | 10 20")
_ERRORS = (
    ("Region", "Market", "Item", "Jan 2024", "Feb 2024"),
    ("RIYADH", "OLAYA", "BRQ", 10.0, "#N/A"),
    ("JEDDAH", "BALAD", "ZAD", "#DIV/0!", 4.0),
)
_BESIDE_ERRORS = (
    Loaded(
        figures=figures(_HEAD, "RIYADH; OLAYA; BRQ | 10 .", "JEDDAH; BALAD; ZAD | . 4"),
        apart=("figure.error@E2", "figure.error@D3"),
    ),
)
_TABLE = (
    "<table><tr><th>Region</th><th>Market</th><th>Item</th><th>Jan 2024</th><th>Feb 2024</th></tr>"
    "<tr><td>RIYADH</td><td>OLAYA</td><td>BRQ CAN</td><td>10</td><td>20</td></tr></table>"
)


def _or(english: str, arabic: str) -> tuple[Accepted, ...]:
    """Return that the one row is read, or the file called by its name."""
    return (Loaded(figures=_ONE), Refused(code="workbook.*", english=(english,), arabic=(arabic,)))


def _lines(*items: tuple[str, str, str]) -> Loaded:
    return Loaded(figures=figures(_HEAD, *(f"RIYADH; {market}; {item} | {values}" for market, item, values in items)))


def _at(line: int) -> Refused:
    return Refused(code="workbook.*", english=("quot", str(line)), arabic=(str(line),))


def _pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")


CASES = (
    container(
        id="quote-last-line",
        situation="a quote that is never closed on the last line",
        write=text(*_LINES, 'RIYADH,MALAZ,"ZAD CAN,1,2'),
        accepts=(
            _lines(("OLAYA", "BRQ CAN", "10 20"), ("MALAZ", '"ZAD CAN', "1 2")),
            Loaded(figures=_ONE, left_out=None, reported=("*@3",)),
            _at(3),
        ),
    ),
    container(
        id="quote-tabs",
        situation="a quote that is never closed between tabs",
        files=("shape.tsv",),
        write=text(
            "Region\tMarket\tItem\tJan 2024\tFeb 2024",
            'RIYADH\tOLAYA\t"12 IN TRAY\t10\t20',
            "RIYADH\tMALAZ\tZAD\t1\t2",
            "RIYADH\tSAFA\tZAD\t3\t4",
        ),
        accepts=(
            _lines(("OLAYA", '"12 IN TRAY', "10 20"), ("MALAZ", "ZAD", "1 2"), ("SAFA", "ZAD", "3 4")),
            Loaded(
                figures=figures(_HEAD, "RIYADH; MALAZ; ZAD | 1 2", "RIYADH; SAFA; ZAD | 3 4"),
                left_out=None,
                reported=("*@2",),
            ),
            _at(2),
        ),
    ),
    container(
        id="quote-pair-semicolons",
        situation="two inch marks, rows apart, between semicolons",
        write=text(
            "Region;Market;Item;Jan 2024;Feb 2024",
            'RIYADH;OLAYA;"TRAY 12;10;20',
            "RIYADH;MALAZ;ZAD;1;2",
            'RIYADH;SAFA;TRAY 14";3;4',
        ),
        accepts=(
            _lines(("OLAYA", '"TRAY 12', "10 20"), ("MALAZ", "ZAD", "1 2"), ("SAFA", 'TRAY 14"', "3 4")),
            _at(2),
        ),
    ),
    container(
        id="ragged-beyond",
        situation="a row with a figure beyond the headings",
        write=text(*_LINES, "RIYADH,MALAZ,ZAD CAN,1,2,99"),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "RIYADH; OLAYA; BRQ CAN | 10 20", "RIYADH; MALAZ; ZAD CAN | 1 2"),
                reported=("*@3",),
            ),
            Loaded(figures=_ONE, left_out=None, reported=("*@3",)),
            Refused(code="workbook.*", english=("3",), arabic=("3",)),
        ),
    ),
    container(
        id="ragged-look",
        situation="the profile of rows that are too long and too short",
        by=Way.LOOK,
        write=text(*_LINES, "RIYADH,MALAZ,ZAD CAN,1,2,,", "RIYADH,SAFA,ZAD CAN,5"),
        accepts=(Profiled(rows=3, columns={"Jan 2024": "number 1 10", "Feb 2024": "number 2 20"}),),
    ),
    container(
        id="errors-ods",
        situation="errors of LibreOffice",
        files=("shape.ods",),
        write=ods(*_ERRORS),
        accepts=_BESIDE_ERRORS,
    ),
    container(
        id="formula-ods",
        situation="an ods of a program that computes nothing",
        files=("shape.ods",),
        write=ods(*_ERRORS[:2], ("JEDDAH", "BALAD", "ZAD", "=[.E2]*2", 4.0)),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "RIYADH; OLAYA; BRQ | 10 .", "JEDDAH; BALAD; ZAD | . 4"),
                apart=("figure.error@E2", "figure.formula@D3"),
            ),
        ),
    ),
    container(
        id="errors-ods-old",
        situation="errors of OpenOffice",
        files=("shape.ods",),
        write=ods(*_ERRORS[:2], ("JEDDAH", "BALAD", "ZAD", "Err:502", 4.0), old=True),
        accepts=_BESIDE_ERRORS,
    ),
    container(
        id="errors-xlsb",
        situation="errors of an xlsb",
        files=("shape.xlsb",),
        write=xlsb(*_ERRORS),
        accepts=_BESIDE_ERRORS,
    ),
    container(
        id="errors-xls", situation="errors of an xls", files=("shape.xls",), write=xls(*_ERRORS), accepts=_BESIDE_ERRORS
    ),
    container(
        id="utf16-be",
        situation="UTF-16, the great end first, without its mark",
        write=text(*_LINES, encoding="utf-16-be"),
        accepts=_or("UTF-16", "UTF-16"),
    ),
    container(
        id="utf16-tabs-arabic",
        situation="UTF-16 with Arabic headings and tabs, without its mark",
        files=("shape.txt",),
        write=text(
            "المنطقة\tالسوق\tالصنف\tيناير 2024\tفبراير 2024", "RIYADH\tOLAYA\tBRQ CAN\t10\t20", encoding="utf-16-le"
        ),
        accepts=_or("UTF-16", "UTF-16"),
    ),
    container(
        id="joined-thrice",
        situation="three files joined, each with its mark of UTF-8",
        write=text(
            f"\ufeff{_LINES[0]}",
            _LINES[1],
            f"\ufeff{_LINES[0]}",
            "RIYADH,A,B,1,2",
            f"\ufeff{_LINES[0]}",
            "RIYADH,C,D,3,4",
        ),
        accepts=(
            Loaded(
                figures=figures(_HEAD, "RIYADH; OLAYA; BRQ CAN | 10 20", "RIYADH; A; B | 1 2", "RIYADH; C; D | 3 4"),
                left_out=None,
                reported=("row.header@3", "row.header@5"),
            ),
        ),
    ),
    refusal(
        id="page-called-xlsx",
        situation="a web page called xlsx",
        files=("shape.xlsx",),
        write=text(f"<!DOCTYPE html><html><body>{_TABLE}</body></html>"),
        accepts=_or("web page", "صفحة"),
    ),
    refusal(
        id="page-with-mark",
        situation="a table of a web page after a mark of UTF-8, called xls",
        files=("shape.xls",),
        write=text(f"\ufeff\n{_TABLE}"),
        accepts=_or("web page", "صفحة"),
    ),
    refusal(
        id="text-called-xls",
        situation="a text with semicolons in Windows-1256, called xls",
        files=("shape.xls",),
        write=text("المنطقة;السوق;الصنف;يناير 2024;فبراير 2024", "RIYADH;OLAYA;BRQ CAN;10;20", encoding="cp1256"),
        accepts=_or("text", "نص"),
    ),
    refusal(
        id="pdf-called-xlsx",
        situation="a PDF called xlsx",
        files=("shape.xlsx",),
        write=_pdf,
        accepts=(Refused(code="workbook.*", english=("PDF",), arabic=("PDF",)),),
    ),
    refusal(
        id="xlsb-called-xls",
        situation="a binary workbook called xls",
        files=("shape.xls",),
        write=xlsb(*_ERRORS[:1], ("RIYADH", "OLAYA", "BRQ CAN", 10.0, 20.0)),
        accepts=(Loaded(figures=_ONE),),
    ),
    *(
        refusal(
            id=f"headings-{number}",
            situation=f"{date}, {figure}",
            files=("shape.xlsx",),
            write=book({"Data": rows(f"Region;Market;Item;{date};{figure}", "RIYADH;OLAYA;BRQ CAN;2024-01-05;10")}),
            accepts=(Loaded(figures=figures("region market item | 2024-01-05", "RIYADH; OLAYA; BRQ CAN | 10")),),
        )
        for number, (date, figure) in enumerate(
            (
                ("Document Date", "Net value"),
                ("Billing Date", "Total Value"),
                ("Posting Date", "Qty"),
                ("تاريخ الطلب", "إجمالي المبلغ"),
                ("تاريخ الفاتورة", "صافي القيمة"),
                ("Transaction Date", "Sales Qty"),
            ),
            1,
        )
    ),
    *(
        refusal(
            id=f"half-{name.replace(' ', '-')}",
            situation=f"a table without {name}",
            files=("shape.xlsx",),
            write=book({"Data": rows(head, line)}),
            accepts=(Refused(code="workbook.*", english=(missing, heading), arabic=(heading,)),),
        )
        for name, head, line, missing, heading in (
            ("a period", "Region;Market;Item;Sales", "RIYADH;OLAYA;BRQ CAN;10", "period", "Region"),
            ("a figure", "Region;Market;Item;Date", "RIYADH;OLAYA;BRQ CAN;2024-01-05", "figure", "Region"),
            ("a place and a product", "Code;Jan 2024;Feb 2024", "77;10;20", "product", "Code"),
        )
    ),
)
