"""Shows of any size, made of the demo's longest conversation: seeded, so the same every time."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

_TURN = re.compile(r"^(?:(\d+):)?(\d+):(\d+) ([^:\n]*): ?(.*)$", re.MULTILINE)
_SEED = 452

Turn = tuple[int, str, str]
"""Length in seconds, label, what is said."""


def read_turns(path: Path) -> list[Turn]:
    """Read the turns of a transcript `[H:]MM:SS Label: text`."""
    found = [
        (int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds), label, text)
        for hours, minutes, seconds, label, text in _TURN.findall(path.read_text("utf-8-sig"))
    ]
    starts = [start for start, _, _ in found]
    lengths = [max(b - a, 1) for a, b in zip(starts, [*starts[1:], starts[-1] + 10], strict=True)]
    return [(length, *turn[1:]) for length, turn in zip(lengths, found, strict=True)]


def resampled(turns: list[Turn], chance: random.Random) -> str:
    """Put a new transcript of as many turns together, drawn with replacement.

    Everybody speaks at least once, as the settings name them.
    """
    one_each = list({label: turn for turn in turns for label in [turn[1]]}.values())
    drawn = [*one_each, *chance.choices(turns, k=len(turns) - len(one_each))]
    chance.shuffle(drawn)
    now, lines = 0, []
    for length, label, text in drawn:
        minutes, seconds = divmod(now, 60)
        hours, minutes = divmod(minutes, 60)
        lines.append(f"{hours:02}:{minutes:02}:{seconds:02} {label}: {text}\n")
        now += length
    return "\n".join(lines)


def make_show(demo: Path, folder: Path, count: int) -> None:
    """Make a show of `count` episodes; one episode is the demo itself."""
    if count == 1:
        shutil.copytree(demo, folder)
        return
    source = max(demo.glob("episodes/*/transcript.txt"), key=lambda path: path.stat().st_size)
    turns, chance = read_turns(source), random.Random(_SEED)
    settings = (source.parent / "episode.md").read_text("utf-8")
    title = re.compile(r"^title:.*$", re.MULTILINE)
    (folder / "episodes").mkdir(parents=True)
    for name in ("site.toml", "corrections.toml"):
        if (demo / name).exists():
            shutil.copy(demo / name, folder / name)
    for number in range(count):
        episode = folder / "episodes" / f"{number:04}"
        episode.mkdir()
        (episode / "transcript.txt").write_text(resampled(turns, chance), "utf-8")
        (episode / "episode.md").write_text(
            title.sub(f"title: Conversation {number}", settings), "utf-8"
        )
