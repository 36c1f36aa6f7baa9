"""Makes shared/golden/record/ anew: an example record, and its bundle sealed with a published key.

Run by hand when the format changes: python -m tests.plugins.record.make_golden
"""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.plugins.record.bundle import BundleMaker
from server.plugins.record.canonical import canonical_bytes
from server.plugins.record.signing_key import SigningKey
from tests.plugins.record.example import example

GOLDEN = Path(__file__).parents[3] / "shared/golden/record"
PUBLISHED_KEY = SigningKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))

if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    record = example()
    (GOLDEN / "record.json").write_bytes(canonical_bytes(record))
    [bundle] = BundleMaker(PUBLISHED_KEY).make([record])
    (GOLDEN / "bundle.zip").write_bytes(bundle)
