"""Chapters out of recordings."""

from __future__ import annotations

import struct
from pathlib import Path

from mutagen.flac import FLAC
from mutagen.id3 import CHAP, ID3, TIT2, WXXX

from generator.chapter_files.audio import audio_chapters
from tests.chapter_files.test_chapter_cases import shown
from tests.conftest import BuildSite

TALK = "00:00 Ann: Welcome.\n\n03:14 Ben: Laws of scaling.\n\n04:00 Ann: Yes.\n"


def mp3(path: Path) -> Path:
    tags = ID3()
    for number, (start, title, link) in enumerate(
        [(194_500, "Scaling laws", "https://example.org/a"), (0, "Introduction", "javascript:x")]
    ):
        frames = [TIT2(encoding=3, text=[title]), WXXX(encoding=3, desc="", url=link)]
        tags.add(CHAP(element_id=f"c{number}", start_time=start, end_time=start, sub_frames=frames))
    path.write_bytes(b"\xff\xfb\x90\x00" + bytes(413))
    tags.save(path)
    return path


def flac(path: Path) -> Path:
    info = struct.pack(">HH", 4096, 4096) + bytes(6) + b"\x0a\xc4\x42\xf0" + bytes(20)
    path.write_bytes(b"fLaC\x80" + struct.pack(">I", len(info))[1:] + info)
    file = FLAC(path)
    file["CHAPTER001"], file["CHAPTER001NAME"] = ["00:00:00.000"], ["Introduction"]
    file["CHAPTER002"], file["CHAPTER002NAME"] = ["00:03:14.500"], ["Scaling laws"]
    file["TITLE"] = ["A talk"]
    file.save()
    return path


def atom(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", len(body) + 8, name) + body


def mp4(path: Path) -> Path:
    chapters = [(0, b"Introduction"), (194_500 * 10_000, b"Scaling laws")]
    entries = b"".join(struct.pack(">QB", start, len(title)) + title for start, title in chapters)
    chpl = atom(b"chpl", bytes([1, 0, 0, 0, 0, 0, 0, 0, len(chapters)]), entries)
    mdhd = atom(b"mdhd", bytes(12), struct.pack(">II", 1000, 240_000), bytes(4))
    hdlr = atom(b"hdlr", bytes(8), b"soun", bytes(13))
    trak = atom(b"trak", atom(b"mdia", mdhd, hdlr))
    mvhd = atom(b"mvhd", bytes(12), struct.pack(">II", 1000, 240_000), bytes(80))
    path.write_bytes(
        atom(b"ftyp", b"M4A \0\0\0\0M4A ") + atom(b"moov", mvhd, trak, atom(b"udta", chpl))
    )
    return path


def test_chapters_of_mp3_come_in_order_with_links_that_are_safe(tmp_path: Path) -> None:
    found = shown(audio_chapters(mp3(tmp_path / "talk.mp3")))
    assert found == "0:00 Introduction\n3:14.5 Scaling laws <https://example.org/a>"


def test_chapters_of_flac_are_read_from_its_comments(tmp_path: Path) -> None:
    found = shown(audio_chapters(flac(tmp_path / "talk.flac")))
    assert found == "0:00 Introduction\n3:14.5 Scaling laws"


def test_chapters_of_mp4_are_read(tmp_path: Path) -> None:
    found = shown(audio_chapters(mp4(tmp_path / "talk.m4a")))
    assert found == "0:00 Introduction\n3:14.5 Scaling laws"


def test_damaged_recordings_have_no_chapters(tmp_path: Path) -> None:
    for name in ("talk.mp3", "talk.m4a", "talk.ogg", "talk.opus", "talk.flac"):
        path = tmp_path / name
        path.write_bytes(b"ID3\x04\x00\x00\x00\x00\x7f\x7fCHAP" + bytes(50))
        assert audio_chapters(path) == ""


def test_a_recording_beside_the_transcript_gives_the_chapters(
    build_site: BuildSite, tmp_path: Path
) -> None:
    recording = mp3(tmp_path / "talk.mp3").read_bytes()
    site = build_site({"episodes/talk/transcript.txt": TALK, "episodes/talk/talk.mp3": recording})
    assert site.warnings == ()
    assert "episodes/talk/scaling-laws/index.html" in site.files
