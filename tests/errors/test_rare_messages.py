"""Messages that take a broken disk, a huge file or an odd machine to see."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from msgspec.structs import replace

import generator.chapter_files
import generator.config.yaml_nodes
import generator.readers
import generator.sources
from generator.preview.server import open_server
from generator.preview.state import PreviewState
from generator.problems import ContentError
from generator.write.staging import Staging
from tests.built_site import TALK, write_files
from tests.errors.terminal import run

Show = Callable[..., None]


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Write files of a show and go there."""
    monkeypatch.chdir(tmp_path)

    def write(**files: str) -> None:
        named = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
        write_files(tmp_path, {"content/episodes/talk/transcript.txt": TALK, **named})

    write()
    return write


def refused(place: str, message: str, *hints: str) -> str:
    lines = [f"{place}: {message}", *(f"      {hint}" for hint in hints)]
    told = "\n".join(lines)
    return f"$ chapterhouse build\n{told}\n\n1 problem; the site was not changed.\nexit 1\n"


TRANSCRIPT = "content/episodes/talk/transcript.txt"
CHAPTERS = "content/episodes/talk/chapters.txt"


def test_a_file_that_is_too_large(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    with (Path.cwd() / TRANSCRIPT).open("ab") as file:
        file.truncate(212_000_000)
    assert run("build") == refused(
        TRANSCRIPT,
        "this file is too large to be text: 212 MB",
        "the limit is 100 MB; split the recording into episodes",
    )


def test_a_file_that_cannot_be_read(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def broken(path: Path) -> bytes:
        if path.name == "transcript.txt":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", broken)
    assert run("build") == refused(TRANSCRIPT, "this file cannot be read: Permission denied")


def test_a_transcript_that_two_formats_claim(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    one = generator.readers.FORMATS[0]
    formats = tuple(
        replace(one, name=name, title=title, sniff=lambda _: True)
        for name, title in (("one", "One"), ("other", "Other"))
    )
    monkeypatch.setattr(generator.readers, "FORMATS", formats)
    assert run("build") == refused(
        TRANSCRIPT,
        "this could be One or Other",
        'say which in episode.md: "format: one" or "format: other"',
    )


def test_chapters_that_two_formats_claim(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    show(content__episodes__talk__chapters_txt="00:00 Beginning\n")
    one = generator.chapter_files.FORMATS[0]
    formats = tuple(
        replace(one, title=title, sniff=lambda _: True) for title in ("one thing", "another")
    )
    monkeypatch.setattr(generator.chapter_files, "FORMATS", formats)
    assert run("build") == refused(
        CHAPTERS,
        "this could be one thing or another",
        "write a time and a title on each line, such as: 03:14 Scaling laws",
    )


def test_toml_without_end_of_brackets(show: Show) -> None:
    show(content__site_toml="a = " + "[" * 100_000)
    assert "content/site.toml:1: this TOML is nested too deeply\n" in run("build")


def test_yaml_without_end_of_brackets_where_the_fast_parser_is_missing(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generator.config.yaml_nodes, "_Loader", yaml.SafeLoader)
    show(content__episodes__talk__episode_md="---\ntags: " + "[" * 500 + "]" * 500 + "\n---\n")
    said = run("build")
    assert "content/episodes/talk/episode.md:2: this YAML is nested too deeply\n" in said


def test_a_disk_that_breaks(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(staging: Staging, path: str, data: bytes) -> Path:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Staging, "put", broken)
    assert run("build") == refused(
        "site",
        "the site could not be written: Input/output error",
        "choose another folder with --output DIR",
    )


def test_a_disk_that_is_full(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(staging: Staging, path: str, data: bytes) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Staging, "put", full)
    assert run("build") == refused("site", "the disk is full", "make room and build again")


def test_a_folder_without_the_right_to_write(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("site").mkdir()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode == os.R_OK)
    assert run("build") == refused(
        "site", "this folder may not be written to", "choose another folder with --output DIR"
    )


def test_a_file_where_the_site_should_be(show: Show) -> None:
    from generator.write import OutputFolder

    Path("site").write_text("mine")
    with pytest.raises(ContentError) as caught:
        OutputFolder.open(Path("site"))
    assert str(caught.value) == (
        "site: there is a file where the folder of the site should be\n"
        "      move that file away, or choose another folder with --output DIR"
    )


def test_a_port_that_may_not_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_socket: socket.socket, address: tuple[str, int]) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(socket.socket, "bind", refuse)
    with pytest.raises(ContentError) as caught:
        open_server(tmp_path, PreviewState(), "127.0.0.1", 80)
    assert str(caught.value) == "--port 80: this port may not be used\n      try another one"
