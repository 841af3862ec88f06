"""All transcript formats. Their order is for people: no file may be of two of them."""

from __future__ import annotations

from generator.readers import html, text, tsv, xml_captions
from generator.readers.captions import sbv, srt, ttml, webvtt
from generator.readers.format import Format
from generator.readers.json import (
    assemblyai,
    aws,
    azure,
    deepgram,
    elevenlabs,
    gladia,
    google,
    otranscribe,
    podcasting,
    podlove,
    podwhisperer,
    rev,
    speechmatics,
    whisper,
    whisper_cpp,
    youtube,
)
from generator.readers.json.formats import json_format

FORMATS: tuple[Format, ...] = (
    Format("webvtt", "WebVTT captions", webvtt.sniff, webvtt.read),
    Format("srt", "SubRip captions (SRT)", srt.sniff, srt.read),
    Format("sbv", "SubViewer captions (SBV)", sbv.sniff, sbv.read),
    Format("ttml", "TTML captions", ttml.sniff, ttml.read),
    Format(
        "youtube-xml", "YouTube captions", xml_captions.sniff_youtube, xml_captions.read_youtube
    ),
    Format(
        "podlove-xml", "Podlove transcripts", xml_captions.sniff_podlove, xml_captions.read_podlove
    ),
    Format("html", "a web page", html.sniff, html.read),
    Format("tsv", "a Whisper table (TSV)", tsv.sniff, tsv.read),
    json_format("podcasting", "Podcasting 2.0 JSON", podcasting.sniff, podcasting.read),
    json_format("whisper", "Whisper JSON", whisper.sniff, whisper.read),
    json_format("whisper-cpp", "whisper.cpp JSON", whisper_cpp.sniff, whisper_cpp.read),
    json_format("aws", "Amazon Transcribe JSON", aws.sniff, aws.read),
    json_format("deepgram", "Deepgram JSON", deepgram.sniff, deepgram.read),
    json_format("assemblyai", "AssemblyAI JSON", assemblyai.sniff, assemblyai.read),
    json_format("rev", "Rev JSON", rev.sniff, rev.read),
    json_format("google", "Google Speech-to-Text JSON", google.sniff, google.read),
    json_format("azure", "Azure Speech JSON", azure.sniff, azure.read),
    json_format("speechmatics", "Speechmatics JSON", speechmatics.sniff, speechmatics.read),
    json_format("gladia", "Gladia JSON", gladia.sniff, gladia.read),
    json_format("elevenlabs", "ElevenLabs Scribe JSON", elevenlabs.sniff, elevenlabs.read),
    json_format("youtube", "YouTube JSON captions", youtube.sniff, youtube.read),
    json_format("otranscribe", "oTranscribe", otranscribe.sniff, otranscribe.read),
    json_format("podlove", "Podlove JSON", podlove.sniff, podlove.read),
    json_format("podwhisperer", "podwhisperer JSON", podwhisperer.sniff, podwhisperer.read),
)

FALLBACK = Format("text", "plain text", text.sniff, text.read)
"""Takes whatever text is none of the others."""
