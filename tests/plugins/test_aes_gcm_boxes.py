"""AES-GCM boxes keep the port's promises."""

from server.plugins.aes_gcm_boxes import AesGcmBoxes
from tests.plugins.sealed_boxes_suite import SealedBoxesSuite


class TestAesGcmBoxes(SealedBoxesSuite):
    boxes = AesGcmBoxes()
