"""Numbers as people type them: Western or Arabic digits, either separators, a real minus."""

from decimal import Decimal, InvalidOperation

from core.model.errors import UserError

_DIGITS = {
    ord(arabic): western
    for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
    for arabic, western in zip(digits, "0123456789", strict=True)
}
_POINT, _GROUP = "\N{ARABIC DECIMAL SEPARATOR}", "\N{ARABIC THOUSANDS SEPARATOR}"
_BLANKS = dict.fromkeys(map(ord, " \u00a0\u202f\u2009'\u2066\u2067\u2068\u2069\u200e\u200f"), None)
_GROUPED = 3


def number(typed: str) -> Decimal:
    """Return the number that was typed; raises ``number.unreadable`` for anything else.

    Where both a comma and a point occur, the last of them is the decimal mark. A mark that occurs several times groups
    thousands, and so does one comma before exactly three digits (12,345). Every other single mark is the decimal mark
    (12.345).
    """
    text = typed.translate(_DIGITS).translate(_BLANKS).replace("\N{MINUS SIGN}", "-")
    arabic = _POINT in text or _GROUP in text
    text = text.replace(_GROUP, "").replace(_POINT, ".") if arabic else _one_kind(text)
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise UserError("number.unreadable", text=typed) from error
    if not value.is_finite() or "_" in text:
        raise UserError("number.unreadable", text=typed)
    return value


def _one_kind(text: str) -> str:
    comma, point = text.rfind(","), text.rfind(".")
    if comma >= 0 and point >= 0:
        group = "," if point > comma else "."
        return text.replace(group, "").replace(",", ".")
    mark = "," if comma >= 0 else "." if point >= 0 else ""
    if not mark:
        return text
    parts = text.lstrip("+-").split(mark)
    grouped = all(len(part) == _GROUPED for part in parts[1:]) and 1 <= len(parts[0]) <= _GROUPED and parts[0] != "0"
    # One point before three digits is still a point: 12.345 is how programs write it; 12,345 is how people do.
    if len(parts) > 2 or (grouped and mark == ","):
        return text.replace(mark, "") if grouped else text
    return text.replace(mark, ".")
