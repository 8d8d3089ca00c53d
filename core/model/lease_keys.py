"""The public keys by which an organisation's leases and orders are known, as texts that a policy can hold."""

from dataclasses import dataclass

from core.model import key_texts

_KIND = "lease"


@dataclass(frozen=True, slots=True)
class LeaseKey:
    """An Ed25519 public key; what its private key signed is an order of the organisation."""

    raw: bytes

    @property
    def text(self) -> str:
        """The key as a policy names it."""
        return key_texts.key_text(_KIND, self.raw)

    @property
    def fingerprint(self) -> str:
        """A short name of the key, by which a signed document says whose signature it bears."""
        return key_texts.fingerprint(self.raw)


def parse(text: str) -> LeaseKey:
    """Return the key that ``text`` names; raises ``ValueError`` for anything but what ``LeaseKey.text`` gives."""
    return LeaseKey(key_texts.parse_key(_KIND, text))
