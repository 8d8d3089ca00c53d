from core.model.imports.batches import SamplePart, sample_part
from tests.builders.layers import batch

OWN, SAMPLE = batch("own", 1), batch("sample", 2, sample=True)


def test_a_sample_is_known_by_its_batch_and_beside_other_data_too() -> None:
    assert sample_part([SAMPLE]) is SamplePart.ALL
    assert sample_part([SAMPLE, OWN]) is SamplePart.SOME
    assert sample_part([OWN]) is SamplePart.NONE
    assert sample_part([]) is SamplePart.NONE
