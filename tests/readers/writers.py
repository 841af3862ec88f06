"""One conversation in the form of every tool, for the promise that no reader loses a word."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from generator.times import clock, stamp


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says in one go, one word every half second from `start_ms` on."""

    speaker: str
    words: tuple[str, ...]
    start_ms: int

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def end_ms(self) -> int:
        return self.start_ms + 500 * len(self.words)

    def timed(self) -> list[tuple[str, float, float]]:
        """Give each word with start and end in seconds."""
        start = self.start_ms / 1000
        return [(w, start + i / 2, start + i / 2 + 0.4) for i, w in enumerate(self.words)]


Talk = list[Said]
Writer = Callable[[Talk], str]


def _lines(one: Callable[[Said], str], head: str = "", tail: str = "") -> Writer:
    return lambda talk: head + "".join(one(said) for said in talk) + tail


def _data(make: Callable[[Talk], Any]) -> Writer:
    return lambda talk: json.dumps(make(talk), ensure_ascii=False)


def _segment(said: Said, words: str) -> dict[str, Any]:
    times = {"start": said.start_ms / 1000, "end": said.end_ms / 1000}
    each = [{words: w, "start": s, "end": e, "speaker": said.speaker} for w, s, e in said.timed()]
    return {**times, "text": f" {said.text}", "words": each, "speaker": said.speaker}


def _all(talk: Talk, one: Callable[[Said, str, float, float], Any]) -> list[Any]:
    return [one(said, *word) for said in talk for word in said.timed()]


def _ms(seconds: float) -> int:
    return round(seconds * 1000)


WRITERS: dict[str, Writer] = {
    "text": _lines(lambda x: f"{clock(x.start_ms)} {x.speaker}: {x.text}\n\n"),
    "text in brackets": _lines(lambda x: f"[{clock(x.start_ms)}] {x.speaker}: {x.text}\n"),
    "otter": _lines(lambda x: f"{x.speaker}  {clock(x.start_ms)}\n{x.text}\n\n"),
    "rev": _lines(lambda x: f"{x.speaker} ({stamp(x.start_ms)[:8]}):\n{x.text}\n\n"),
    "descript": _lines(lambda x: f"**{x.speaker}:** \\[{stamp(x.start_ms)[:8]}\\] {x.text}\n\n"),
    "happy scribe": _lines(lambda x: f"[{stamp(x.start_ms)}] - {x.speaker}\n{x.text}\n\n"),
    "riverside": _lines(lambda x: f"{x.speaker} ({stamp(x.start_ms)})\n{x.text}\n\n"),
    "lexfridman": _lines(lambda x: f"{x.speaker} ({stamp(x.start_ms)[:8]}) {x.text}\n"),
    "names alone": _lines(lambda x: f"{x.speaker}: {x.text}\n\n"),
    "webvtt": _lines(
        lambda x: f"{stamp(x.start_ms)} --> {stamp(x.end_ms)}\n<v {x.speaker}>{escape(x.text)}\n\n",
        "WEBVTT\n\n",
    ),
    "srt": _lines(
        lambda x: (
            f"1\n{stamp(x.start_ms, ',')} --> {stamp(x.end_ms, ',')}\n{x.speaker}: {x.text}\n\n"
        )
    ),
    "sbv": _lines(lambda x: f"{stamp(x.start_ms)},{stamp(x.end_ms)}\n{x.speaker}: {x.text}\n\n"),
    "ttml": _lines(
        lambda x: (
            f'<p begin="{stamp(x.start_ms)}" end="{stamp(x.end_ms)}"'
            f' ttm:agent="{x.speaker}">{escape(x.text)}</p>'
        ),
        '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><body>',
        "</body></tt>",
    ),
    "html": _lines(
        lambda x: (
            f"<cite>{x.speaker}:</cite>\n<time>{clock(x.start_ms)}</time>\n"
            f"<p>{escape(x.text)}</p>\n"
        )
    ),
    "podlove-xml": _lines(
        lambda x: (
            f"<pst:speech><pst:speaker>{x.speaker}</pst:speaker><pst:item"
            f' start="{stamp(x.start_ms)}" end="{stamp(x.end_ms)}">{escape(x.text)}</pst:item>'
            "</pst:speech>"
        ),
        '<pst:transcripts xmlns:pst="http://podlove.org/simple-transcripts">',
        "</pst:transcripts>",
    ),
    "tsv": _lines(
        lambda x: f"{x.start_ms}\t{x.end_ms}\t{x.speaker}\t{x.text}\n",
        "start\tend\tspeaker\ttext\n",
    ),
    "podcasting": _data(
        lambda talk: {
            "version": "1.0.0",
            "segments": _all(
                talk,
                lambda x, w, s, e: {"speaker": x.speaker, "startTime": s, "endTime": e, "body": w},
            ),
        }
    ),
    "whisperx": _data(lambda talk: {"segments": [_segment(x, "word") for x in talk]}),
    "whisper-timestamped": _data(lambda talk: {"segments": [_segment(x, "text") for x in talk]}),
    "whisper-cpp": _data(
        lambda talk: {
            "transcription": [
                {"offsets": {"from": x.start_ms, "to": x.end_ms}}
                | {"text": f" {x.text}", "speaker": x.speaker}
                for x in talk
            ]
        }
    ),
    "deepgram": _data(
        lambda talk: {
            "results": {
                "channels": [
                    {
                        "alternatives": [
                            {
                                "transcript": "",
                                "words": _all(
                                    talk,
                                    lambda x, w, s, e: (
                                        {"punctuated_word": w, "start": s, "end": e}
                                        | {"speaker": x.speaker}
                                    ),
                                ),
                            }
                        ]
                    }
                ]
            }
        }
    ),
    "assemblyai": _data(
        lambda talk: {
            "words": _all(
                talk,
                lambda x, w, s, e: (
                    {"text": w, "start": _ms(s), "end": _ms(e), "confidence": 1}
                    | {"speaker": x.speaker}
                ),
            )
        }
    ),
    "aws": _data(
        lambda talk: {
            "results": {
                "items": _all(
                    talk,
                    lambda x, w, s, e: (
                        {"type": "pronunciation", "start_time": str(s)}
                        | {"end_time": str(e), "speaker_label": x.speaker}
                        | {"alternatives": [{"content": w}]}
                    ),
                )
            }
        }
    ),
    "rev-json": _data(
        lambda talk: {
            "speakers": [{"id": i, "name": x.speaker} for i, x in enumerate(talk)],
            "monologues": [
                {
                    "speaker": i,
                    "elements": [
                        part
                        for w, s, e in x.timed()
                        for part in (
                            {"type": "text", "value": w, "ts": s, "end_ts": e},
                            {"type": "punct", "value": " "},
                        )
                    ],
                }
                for i, x in enumerate(talk)
            ],
        }
    ),
    "google": _data(
        lambda talk: {
            "results": [
                {
                    "alternatives": [
                        {
                            "transcript": x.text,
                            "words": [
                                {"word": w, "startOffset": f"{s}s", "speakerLabel": x.speaker}
                                for w, s, _ in x.timed()
                            ],
                        }
                    ]
                }
                for x in talk
            ]
        }
    ),
    "azure": _data(
        lambda talk: {
            "phrases": [
                {"speaker": x.speaker, "offsetMilliseconds": x.start_ms}
                | {"durationMilliseconds": x.end_ms - x.start_ms, "text": x.text}
                for x in talk
            ]
        }
    ),
    "speechmatics": _data(
        lambda talk: {
            "results": _all(
                talk,
                lambda x, w, s, e: (
                    {"type": "word", "start_time": s, "end_time": e}
                    | {"alternatives": [{"content": w, "speaker": x.speaker}]}
                ),
            )
        }
    ),
    "gladia": _data(
        lambda talk: {
            "result": {"transcription": {"utterances": [_segment(x, "word") for x in talk]}}
        }
    ),
    "elevenlabs": _data(
        lambda talk: {
            "words": _all(
                talk,
                lambda x, w, s, e: (
                    {"type": "word", "text": w, "start": s, "end": e} | {"speaker_id": x.speaker}
                ),
            )
        }
    ),
    "podlove": _data(
        lambda talk: [
            {"start": stamp(x.start_ms), "start_ms": x.start_ms, "end_ms": x.end_ms}
            | {"voice": x.speaker, "text": x.text}
            for x in talk
        ]
    ),
    "podwhisperer": _data(
        lambda talk: {
            "speakers": {x.speaker: x.speaker for x in talk},
            "segments": [
                {"speakerLabel": x.speaker, "start": x.start_ms / 1000, "text": x.text}
                for x in talk
            ],
        }
    ),
    "otranscribe": _data(
        lambda talk: {
            "media": "talk.mp3",
            "text": "".join(
                f'<p><span class="timestamp">{clock(x.start_ms)}</span> {x.speaker}:'
                f" {escape(x.text)}</p>"
                for x in talk
            ),
        }
    ),
}
"""Writes a conversation as a tool would, by the tool's name."""
