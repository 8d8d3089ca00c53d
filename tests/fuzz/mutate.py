"""Workbooks spoilt on purpose, the same for the same seed: bytes, archives, and the XML of sheets."""

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.builders.workbooks import AuditSheet, write_formulas, write_sheet

Mutation = Callable[[random.Random, bytes], bytes]
XmlMutation = Callable[[random.Random, str], str]

_SHEET = "xl/worksheets/sheet1.xml"
_NASTY = (
    "\u0000",
    "\ud800",
    "\u202e",
    "\u200b",
    "\u00a0",
    "&#0;",
    "&#xFFFF;",
    "&amp;",
    "<",
    ">",
    "]]>",
    "'",
    '"',
    "=1+1",
    "1e999",
    "-0",
    "NaN",
    "inf",
    "9" * 400,
    "0." + "1" * 300,
    "١٢٫٥",
    "#REF!",
    "A" * 32_768,
    "",
    " ",
    "TRUE",
)
_TAG = re.compile(r"<[^<>]+>")
_VALUE = re.compile(r"<v>[^<]*</v>")
_REFERENCE = re.compile(r'r="[A-Z]+\d+"')
_TYPE = re.compile(r't="\w+"')


def seeds(folder: Path) -> list[Path]:
    """Write the sound workbooks that are spoilt, and return them."""
    sheet = AuditSheet()
    sheet.figures |= {(f"PEPSI CAN {number}", "OLAYA"): [number, 0.5, 0] for number in range(30)}
    long = [["Date", "City", "Item", "Sales"]]
    long += [[f"2024-01-{day:02}", "OLAYA", f"ITEM {day % 5}", str(day * 1.5)] for day in range(1, 29)]
    text = "\n".join(",".join(row) for row in long)
    (folder / "long.csv").write_text(text, encoding="utf-8")
    written = [
        sheet.write(folder / "audit.xlsx"),
        write_formulas(folder / "formulas.xlsx", [*sheet.rows()[:5], [*sheet.rows()[1][:15], "=P2*2", 1, 2]]),
        write_sheet(
            folder / "long.xlsx", [[*row[:3], row[3] if not n else float(row[3])] for n, row in enumerate(long)]
        ),
        folder / "long.csv",
    ]
    return sorted(written)


def spoil(seed: int, book: Path, target: Path) -> str:
    """Write ``book`` to ``target`` with one to three mutations, and return their names."""
    rng = random.Random(seed)
    content = book.read_bytes()
    names = []
    for _ in range(rng.choice((1, 1, 2, 3))):
        xml = zipfile.is_zipfile(io.BytesIO(content)) and rng.random() < 0.8
        name, mutation = rng.choice(ARCHIVES if xml else BYTES)
        content = mutation(rng, content or b"\0")
        names.append(name)
    target.write_bytes(content)
    return ", ".join(names)


def _flip(rng: random.Random, content: bytes) -> bytes:
    spoilt = bytearray(content)
    for _ in range(rng.randint(1, 20)):
        spoilt[rng.randrange(len(spoilt))] = rng.randrange(256)
    return bytes(spoilt)


def _cut(rng: random.Random, content: bytes) -> bytes:
    return content[: rng.randrange(len(content))]


def _repeat(rng: random.Random, content: bytes) -> bytes:
    first = rng.randrange(len(content))
    part = content[first : first + rng.randint(1, 2_000)]
    return content[:first] + part * rng.randint(2, 50) + content[first:]


def _insert(rng: random.Random, content: bytes) -> bytes:
    first = rng.randrange(len(content))
    return content[:first] + rng.choice(_NASTY).encode("utf-8", "surrogatepass") + content[first:]


BYTES: list[tuple[str, Mutation]] = [("flip", _flip), ("cut", _cut), ("repeat", _repeat), ("insert", _insert)]


def _member(rng: random.Random, content: bytes, change: Callable[[str, bytes], bytes | None], only: str = "") -> bytes:
    """Return the archive with one member, or ``only``, changed; a change to ``None`` drops it."""
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
            members = source.namelist()
            chosen = only if only in members else rng.choice(members)
            for name in members:
                kept = change(name, source.read(name)) if name == chosen else source.read(name)
                if kept is not None:
                    made.writestr(name, kept)
    except (
        zipfile.BadZipFile,
        zlib.error,
        IndexError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        UnicodeDecodeError,
    ):
        return content  # spoilt before
    return packed.getvalue()


def _xml(change: XmlMutation) -> Mutation:
    def mutation(rng: random.Random, content: bytes) -> bytes:
        def spoil_member(_: str, member: bytes) -> bytes:
            return change(rng, member.decode("utf-8", "replace")).encode("utf-8", "surrogatepass")

        return _member(rng, content, spoil_member, _SHEET if rng.random() < 0.7 else "")

    return mutation


def _swap(pattern: re.Pattern[str], words: Callable[[random.Random], str]) -> XmlMutation:
    def change(rng: random.Random, text: str) -> str:
        result = list(pattern.finditer(text))
        for match in sorted(rng.sample(result, min(len(result), rng.randint(1, 4))), key=lambda m: -m.start()):
            text = text[: match.start()] + words(rng) + text[match.end() :]
        return text

    return change


def _double(rng: random.Random, text: str) -> str:
    result = list(_TAG.finditer(text))
    if len(result) < 2:
        return text
    first, last = sorted(rng.sample(range(len(result)), 2))
    part = text[result[first].start() : result[min(last, first + 40)].end()]
    return text[: result[first].start()] + part * rng.randint(2, 5) + text[result[first].start() :]


def _reference(rng: random.Random) -> str:
    return f'r="{rng.choice(("A", "P", "ZZ", "XFD", "ZZZZ", ""))}{rng.choice((0, 1, 2, 5, 1_048_576, 99_999_999))}"'


def _kind(rng: random.Random) -> str:
    return f't="{rng.choice(("s", "n", "b", "e", "d", "str", "inlineStr", "x"))}"'


def _value(rng: random.Random) -> str:
    return f"<v>{rng.choice((*_NASTY, '5', '-3', '99999', '1e400', '0x10'))}</v>"


ARCHIVES: list[tuple[str, Mutation]] = [
    ("value", _xml(_swap(_VALUE, _value))),
    ("reference", _xml(_swap(_REFERENCE, _reference))),
    ("type", _xml(_swap(_TYPE, _kind))),
    ("tag", _xml(_swap(_TAG, lambda rng: rng.choice(("", "<v/>", "<c>", "</row>", "<f/>", "<!-- -->", "<x:y/>"))))),
    ("text", _xml(_swap(re.compile(r">[^<]+<"), lambda rng: f">{rng.choice(_NASTY)}<"))),
    ("double", _xml(_double)),
    ("bytes", lambda rng, content: _member(rng, content, lambda _, member: _flip(rng, member or b"x"))),
    ("cut member", lambda rng, content: _member(rng, content, lambda _, member: _cut(rng, member or b"x"))),
    ("drop", lambda rng, content: _member(rng, content, lambda *_: None)),
    ("empty", lambda rng, content: _member(rng, content, lambda *_: b"")),
]
