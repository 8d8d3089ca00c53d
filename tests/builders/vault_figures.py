"""A vault's status and its imports made by hand, with another value in every field."""

from dataclasses import replace

from core.model.imports.batches import Batch, VaultStatus
from core.model.imports.receipts import Tally
from core.model.periods import Grain
from tests.builders.work_results import RECEIPT

STATUS = VaultStatus(
    vault_id="v-1",
    generation=7,
    batches=5,
    batches_withdrawn=2,
    figures=1_580,
    first_period="2024-08-01",
    last_period="2025-08-01",
    last_day="2025-08-31",
    unit="sar",
    grain=Grain.MONTH,
    pages=31,
    page_bytes=4_096,
    file_bytes=126_976,
    outbox_waiting=4,
    audit_rows=63,
    kdf_memory_kib=65_536,
    data_version="d-9",
)
BATCH = Batch(
    id="b-1",
    position=1,
    file="audit.xlsx",
    file_hash="f1",
    sheet="Sheet6",
    recipe="audit",
    recipe_hash="r1",
    unit="sar",
    grain="month",
    scale=2,
    figures=580,
    imported_at="2025-07-02T06:30:00+00:00",
    accepted_by="huda",
    withdrawn_at=None,
)
TALLY: Tally = RECEIPT.tally
OTHER_BATCH = replace(
    BATCH, id="b-2", position=2, file="august.xlsx", figures=1_000, imported_at="2025-08-03T20:15:00+00:00"
)
OTHER_TALLY = replace(TALLY, figures_read=1_000, figures_loaded=1_000, figures_quarantined=0, figures_rejected=0)
GONE_BATCH = replace(BATCH, id="b-3", file="wrong.xlsx", withdrawn_at="2025-08-04T06:00:00+00:00")
