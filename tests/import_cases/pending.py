"""Why a shape is not right today, by its id; whoever mends one removes its line."""

from collections.abc import Mapping

PENDING: Mapping[str, str] = {
    "copy-of-a-region": "both sheets are loaded, and their names become regions",
    "ragged-look": "ragged rows are not counted",
    "errors-ods": "the errors are read as blanks",
    "errors-ods-old": "the errors are read as zeros",
    "total-grand": "the total is loaded",
    "total-after": "the total is loaded",
    "total-arabic-of": "the total is loaded",
    "total-all": "the total is loaded",
    "total-market": "the total is loaded",
    "total-region": "the total is loaded",
    "total-sum-of": "the total is loaded",
    "labels-three-levels": "the labels are not carried down",
    "labels-long": "the labels are not carried down",
    "labels-subtotals": "the labels are not carried down",
    "number-look": "the profile reads texts",
}
