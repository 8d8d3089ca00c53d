"""Which files of the watched folder have settled: they can be read, and two looks saw the same size and time.

Pure functions over what was seen; the looks, their spacing and what is staged are others' business.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file as one look saw it; another size or time (``modified``, in nanoseconds) is another sighting."""

    name: str
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Observation:
    """What a look saw of one file, and whether it could be opened for reading."""

    sighting: Sighting
    readable: bool


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier looks left: the sightings of the ``last`` one, and those that are ``done`` with."""

    last: frozenset[Sighting] = frozenset()
    done: frozenset[Sighting] = frozenset()

    def with_done(self, sightings: Iterable[Sighting]) -> "Memory":
        """Return the memory in which ``sightings`` are done with: they never settle again."""
        return replace(self, done=self.done | frozenset(sightings))


@dataclass(frozen=True, slots=True)
class Settling:
    """The outcome of a look, by name: what has ``settled``, what ``moves`` (new, or seen otherwise before), and what is
    ``locked``, which moved no more and cannot be read.
    """

    memory: Memory
    settled: tuple[Sighting, ...] = ()
    moving: tuple[Sighting, ...] = ()
    locked: tuple[Sighting, ...] = ()


def settle(memory: Memory, observations: Sequence[Observation]) -> Settling:
    """Return what has settled since the look before.

    A sighting settles until it is done with. What is done with and there no more is dropped from the memory, so that
    the same file coming back is looked at again.
    """
    here = frozenset(observation.sighting for observation in observations)
    pending = sorted(
        (observation for observation in observations if observation.sighting not in memory.done),
        key=lambda observation: observation.sighting.name,
    )
    still = [observation for observation in pending if observation.sighting in memory.last]
    return Settling(
        memory=Memory(last=here, done=memory.done & here),
        settled=tuple(observation.sighting for observation in still if observation.readable),
        moving=tuple(observation.sighting for observation in pending if observation.sighting not in memory.last),
        locked=tuple(observation.sighting for observation in still if not observation.readable),
    )
