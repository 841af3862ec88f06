"""Every message that the code can give is shown somewhere in the tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.errors.messages import Message, messages

TESTS = Path(__file__).parent.parent
PACKAGE = TESTS.parent / "generator"


@pytest.fixture(scope="module")
def shown() -> str:
    """Everything that tests expect, terminal by terminal and file by file."""
    files = (*TESTS.rglob("*.txt"), *TESTS.rglob("test_*.py"))
    return "\n".join(
        path.read_text("utf-8", errors="replace") for path in sorted(files) if path.is_file()
    )


@pytest.mark.parametrize("message", list(messages(PACKAGE)), ids=lambda message: message.place)
def test_the_message_is_shown_in_a_test(message: Message, shown: str) -> None:
    assert re.search(message.pattern, shown), f"{message.place}: no test shows {message.source}"
