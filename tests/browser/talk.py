"""A talk with real sound and times of words, for the tests of the player and of sharing."""

from __future__ import annotations

import io
import math
import shutil
import subprocess
import wave
from functools import cache

RATE = 8000
VOICE_RATE = 22050
"""Samples a second that espeak-ng makes."""
SECONDS = 60

_SAID = (
    ("Ann", 0, "Welcome back to the harbour. Today we talk about lighthouses and their keepers."),
    ("Ben", 8, "Thank you for having me. I have kept one for thirty years, and um I still do."),
    ("Ann", 16, "How was the old tower built in such a storm?"),
    ("Ben", 22, "Stone by stone. The men rowed out at every low tide and came back by night."),
    ("Ann", 32, "Yeah."),
    ("Ben", 34, "Um, the lamp came last. It burned oil, and somebody had to wind the clockwork."),
    ("Ann", 44, "Who lives on the island now?"),
    ("Ben", 48, "Only the birds. We visit them in spring to count the nests and paint the door."),
)


def _stamp(seconds: float) -> str:
    return f"00:{int(seconds) // 60:02}:{seconds % 60:06.3f}"


def captions(*, words: bool = True) -> str:
    """WebVTT of one caption a turn; with `words`, every word has its time, 400 ms after another."""
    lines = ["WEBVTT", ""]
    for who, start, text in _SAID:
        spoken = text.split()
        if words:
            times = [start + 0.4 * i for i in range(len(spoken))]
            timed = [f"<{_stamp(t)}>{w}" for t, w in zip(times, spoken, strict=True)]
            text = " ".join([spoken[0], *timed[1:]])
        end = start + 0.4 * len(spoken)
        lines += [f"{_stamp(start)} --> {_stamp(end)}", f"<v {who}>{text}", ""]
    return "\n".join(lines)


def sound() -> bytes:
    """A WAV file in which the words are said at their times; a quiet tone without espeak-ng."""
    program = shutil.which("espeak-ng")
    return _spoken(program) if program else _tone()


@cache
def _spoken(program: str) -> bytes:
    data = bytearray()
    for who, start, text in _SAID:
        voice = {"Ann": "en+f3", "Ben": "en+m3"}[who]
        command = [program, "--stdout", "-v", voice, "-s", "150", text]
        said = subprocess.run(command, check=True, capture_output=True).stdout
        # Written to a pipe, the file does not know its length: what follows its head is sound.
        samples = said[said.index(b"data") + 8 :]
        place = 2 * VOICE_RATE * start
        data = data[:place].ljust(place, b"\0") + samples
    length = 2 * VOICE_RATE * SECONDS
    return _wave(bytes(data[:length].ljust(length, b"\0")), 2, VOICE_RATE)


def _tone() -> bytes:
    data = bytes(128 + round(40 * math.sin(i * 2 * math.pi * 220 / RATE)) for i in range(RATE))
    return _wave(data * SECONDS, 1, RATE)


def _wave(data: bytes, width: int, rate: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(width)
        out.setframerate(rate)
        out.writeframes(data)
    return file.getvalue()


def talk(*, media: str = "audio: files/harbour.wav", words: bool = True) -> dict[str, str | bytes]:
    """A show of one episode at `episodes/harbour/`, as files for `build_site`."""
    front = f"""\
---
title: The harbour light
date: 2024-05-01
number: 7
{media}
speakers:
  Ann: {{name: Ann Tern, role: host}}
  Ben: {{name: Ben Gull, role: guest}}
chapters:
  - 00:00 Building it
  - 00:32 Living with it
---
"""
    return {
        "site.toml": 'title = "Harbour Talks"\nbase_url = "https://example.org/talks/"\n',
        "files/harbour.wav": sound(),
        "episodes/harbour/episode.md": front,
        "episodes/harbour/transcript.vtt": captions(words=words),
    }
