"""The talk as a reader has it."""

from tests.browser.share.conftest import open_talk

__all__ = ["open_talk"]
