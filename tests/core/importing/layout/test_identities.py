import pyarrow as pa

from core.importing.layout.identities import MISSING, find_variants, read_labels
from core.model.names import identity_key


def test_spellings_that_fold_alike_share_a_code_and_are_told() -> None:
    labels = read_labels(pa.array(["PEPSI", "Pepsi ", None, "  ", "KINZA", "pepsi"]))
    assert labels.codes.tolist() == [0, 0, MISSING, MISSING, 1, 0]
    assert labels.names == ("PEPSI", "KINZA")
    assert labels.respelled == {"Pepsi ": 1, "pepsi": 5}


def test_each_combination_is_one_variant_and_each_identity_one_key() -> None:
    labels = {
        "item": read_labels(pa.array(["A", "B", "A", "A"])),
        "brand": read_labels(pa.array(["X", "X", "X", "Y"])),
    }
    variants = find_variants(labels, ("item",), ("brand", "item", "diet"), 4)
    assert len(variants.table) == 3
    assert variants.number[0] == variants.number[2] != variants.number[3]
    keys = variants.table.column("key").to_pylist()
    assert keys[variants.number[0]] == keys[variants.number[3]] == identity_key(("A",))
    assert variants.key[variants.number[0]] == variants.key[variants.number[3]] != variants.key[variants.number[1]]
    assert variants.table.column("diet").to_pylist() == [None] * 3


def test_no_rows_have_no_variants() -> None:
    labels = {"item": read_labels(pa.array([], pa.string()))}
    assert len(find_variants(labels, ("item",), ("item",), 0).table) == 0
