"""Long conversations in every format, as large as one wants them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from generator.times import clock, stamp

_WORDS = str.split(
    "so today we talk about the lighthouse and the fog that comes in from the sea every morning"
    " because people who keep the lamps lit have stories that nobody else can tell you know"
)


class Line:
    """A few words of one speaker."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.speaker = number // 7 % 3
        self.name = ("Ann Example", "Ben", "Dr. Cleo")[self.speaker]
        self.words = [_WORDS[(number * 7 + i) % len(_WORDS)] for i in range(9)]
        self.words[-1] += "." if number % 3 == 2 else ""
        self.text = " ".join(self.words)
        self.start = number * 3_000
        self.end = self.start + 2_900

    def timed(self) -> Iterator[tuple[str, int, int]]:
        """Give each word with start and end in ms."""
        for i, word in enumerate(self.words):
            yield word, self.start + i * 300, self.start + i * 300 + 250


def _text(size: int, one: Callable[[Line], str], head: str = "", tail: str = "") -> str:
    parts = [head]
    length = number = 0
    while length < size:
        parts.append(one(Line(number)))
        length += len(parts[-1])
        number += 1
    return "".join([*parts, tail])


def _json(size: int, one: Callable[[Line], Any], wrap: Callable[[list[Any]], Any]) -> str:
    each = len(json.dumps(one(Line(100)))) + 2
    return json.dumps(wrap([one(Line(i)) for i in range(max(size // each, 1))]))


def _whisper_words(line: Line) -> dict[str, Any]:
    words = [
        {"word": f" {w}", "start": s / 1000, "end": e / 1000, "score": 0.9, "speaker": "SPEAKER_00"}
        for w, s, e in line.timed()
    ]
    times = {"start": line.start / 1000, "end": line.end / 1000}
    return {**times, "text": f" {line.text}", "words": words, "speaker": f"SPEAKER_0{line.speaker}"}


def _deepgram(line: Line) -> list[dict[str, Any]]:
    return [
        {"word": w, "start": s / 1000, "end": e / 1000, "confidence": 0.99}
        | {"speaker": line.speaker, "speaker_confidence": 0.7, "punctuated_word": w}
        for w, s, e in line.timed()
    ]


def _assemblyai(line: Line) -> dict[str, Any]:
    words = [
        {"text": w, "start": s, "end": e, "confidence": 0.9, "speaker": "ABC"[line.speaker]}
        for w, s, e in line.timed()
    ]
    return {"speaker": "ABC"[line.speaker], "text": line.text, "words": words}


def _aws(line: Line) -> list[dict[str, Any]]:
    return [
        {"type": "pronunciation", "start_time": f"{s / 1000}", "end_time": f"{e / 1000}"}
        | {"alternatives": [{"confidence": "0.99", "content": w}]}
        | {"speaker_label": f"spk_{line.speaker}"}
        for w, s, e in line.timed()
    ]


def _flat(lists: list[Any]) -> list[Any]:
    return [item for part in lists for item in part]


def _ttml(line: Line) -> str:
    words = "".join(
        f'<span begin="{s / 1000}" end="{e / 1000}" podcasts:unit="word">{w}</span>'
        for w, s, e in line.timed()
    )
    return f'<p begin="{line.start / 1000}" ttm:agent="S{line.speaker}">{words}</p>\n'


def _rolling(line: Line) -> str:
    before = Line(line.number - 1).text if line.number else " "
    first, *rest = line.timed()
    words = first[0] + "".join(f"<{stamp(s)}><c> {w}</c>" for w, s, _ in rest)
    times = f"{stamp(line.start)} --> {stamp(line.end)} align:start position:0%"
    return f"{times}\n{before}\n{words}\n\n"


_TTML_HEAD = (
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"'
    ' xmlns:podcasts="http://podcasts.apple.com/transcript-ttml-internal"><body><div>'
)

FILES: dict[str, Callable[[int], str]] = {
    "text": lambda n: _text(n, lambda x: f"{clock(x.start)} {x.name}: {x.text}\n\n"),
    "text, otter": lambda n: _text(n, lambda x: f"{x.name}  {clock(x.start)}\n{x.text}\n\n"),
    "text, no times": lambda n: _text(n, lambda x: f"{x.name}: {x.text}\n\n"),
    "webvtt, voices": lambda n: _text(
        n, lambda x: f"{stamp(x.start)} --> {stamp(x.end)}\n<v {x.name}>{x.text}\n\n", "WEBVTT\n\n"
    ),
    "webvtt, rolling": lambda n: _text(n, _rolling, "WEBVTT\n\n"),
    "srt": lambda n: _text(
        n,
        lambda x: (
            f"{x.number + 1}\n{stamp(x.start, ',')} --> {stamp(x.end, ',')}\n{x.name}: {x.text}\n\n"
        ),
    ),
    "sbv": lambda n: _text(
        n, lambda x: f"{stamp(x.start)[1:]},{stamp(x.end)[1:]}\n{x.name}: {x.text}\n\n"
    ),
    "ttml, words": lambda n: _text(n, _ttml, _TTML_HEAD, "</div></body></tt>"),
    "html": lambda n: _text(
        n, lambda x: f"<cite>{x.name}:</cite>\n<time>{clock(x.start)}</time>\n<p>{x.text}</p>\n"
    ),
    "tsv": lambda n: _text(n, lambda x: f"{x.start}\t{x.end}\t{x.text}\n", "start\tend\ttext\n"),
    "podcasting": lambda n: _json(
        n,
        lambda x: {"speaker": x.name, "startTime": x.start / 1000, "body": x.text},
        lambda all_: {"version": "1.0.0", "segments": all_},
    ),
    "whisperx, words": lambda n: _json(n, _whisper_words, lambda all_: {"segments": all_}),
    "deepgram, words": lambda n: _json(
        n,
        _deepgram,
        lambda all_: {
            "results": {"channels": [{"alternatives": [{"transcript": "", "words": _flat(all_)}]}]}
        },
    ),
    "assemblyai, words": lambda n: _json(n, _assemblyai, lambda all_: {"utterances": all_}),
    "aws, words": lambda n: _json(n, _aws, lambda all_: {"results": {"items": _flat(all_)}}),
    "youtube json3": lambda n: _json(
        n,
        lambda x: {
            "tStartMs": x.start,
            "dDurationMs": 4000,
            "segs": [{"utf8": f"{w} ", "tOffsetMs": s - x.start} for w, s, _ in x.timed()],
        },
        lambda all_: {"events": all_},
    ),
}
"""Makes a file of about the given number of bytes, by format."""
