"""The public key of an organisation to which vaults are sealed, as a text that a policy can hold."""

from dataclasses import dataclass

from core.model import key_texts

_KIND = "recovery"


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """An X25519 public key. Its text ends with a check: a vault sealed to a mistyped key could be opened by nobody."""

    raw: bytes

    @property
    def text(self) -> str:
        """The key as a policy names it."""
        return key_texts.key_text(_KIND, self.raw)

    @property
    def fingerprint(self) -> str:
        """A short name of the key, to read out and to compare."""
        return key_texts.fingerprint(self.raw)


def parse(text: str) -> RecoveryKey:
    """Return the key that ``text`` names; raises ``ValueError`` for anything but what ``RecoveryKey.text`` gives."""
    return RecoveryKey(key_texts.parse_key(_KIND, text))
