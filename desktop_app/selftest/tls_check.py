"""Whether this build can speak TLS: a handshake with itself in memory, no network, and whom the system trusts."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from desktop_app.selftest.findings import Sentence

_NAME = "raff.invalid"
_ROUNDS = 8  # a handshake of TLS 1.3 needs three


def check_tls(folder: Path) -> Sentence:
    """Shake hands with a certificate that is made for it; raises ``ssl.SSLError`` where that cannot be."""
    certificate, key = _certificate(folder)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
    client = ssl.create_default_context()
    trusted = client.cert_store_stats()["x509_ca"]
    client.load_verify_locations(certificate)
    version = _shake_hands(client, server)
    return "selftest.tls_works", {"version": version, "roots": trusted}


def _shake_hands(client: ssl.SSLContext, server: ssl.SSLContext) -> str:
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = [
        client.wrap_bio(to_client, to_server, server_hostname=_NAME),
        server.wrap_bio(to_server, to_client, server_side=True),
    ]
    for _ in range(_ROUNDS):
        waiting = False
        for end in ends:
            try:
                end.do_handshake()
            except ssl.SSLWantReadError:
                waiting = True
        if not waiting:
            return str(ends[0].version())
    raise ssl.SSLError("the handshake did not end")


def _certificate(folder: Path) -> tuple[Path, Path]:
    """Write a certificate for ``raff.invalid`` and its key, for a day; return their files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(_NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))
    return files
