"""Nothing outside of the content is read, and nothing outside of the output is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import BuildOptions, build
from generator.problems import ContentError
from tests.built_site import TALK, write_files

SECRET = "the secret of the machine"
SHOW = {"episodes/a/transcript.txt": TALK, "pages/about.md": "# About\n", "files/a.txt": "x"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "secret").write_text(f"00:00 Ann: {SECRET}\n")
    return write_files(tmp_path / "content", SHOW)


def everything(folder: Path) -> str:
    files = (path for path in folder.rglob("*") if path.is_file())
    return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in files)


@pytest.mark.parametrize(
    "place",
    [
        "site.toml",
        "corrections.toml",
        "pages/evil.md",
        "files/evil.txt",
        "episodes/evil.txt",
        "episodes/a/episode.md",
        "episodes/a/chapters.txt",
        "episodes/a/photo.jpg",
    ],
)
def test_a_link_out_of_the_content_is_refused(content: Path, tmp_path: Path, place: str) -> None:
    (content / place).symlink_to(tmp_path / "secret")
    with pytest.raises(ContentError) as caught:
        build(BuildOptions(content, tmp_path / "site"))
    assert f"{place}: this is a link that leads out of the content folder" in str(caught.value)
    assert SECRET not in str(caught.value)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("place", ["pages", "files", "episodes"])
def test_a_folder_that_leads_out_of_the_content_is_refused(
    content: Path, tmp_path: Path, place: str
) -> None:
    (content / place).rename(tmp_path / "elsewhere")
    (content / place).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ContentError, match=f"{place}: this is a link that leads out"):
        build(BuildOptions(content, tmp_path / "site"))


@pytest.mark.parametrize("place", ["templates/partials/footer.html", "static/a.js", "extra.css"])
def test_a_theme_in_the_content_cannot_bring_in_files_from_outside(
    content: Path, tmp_path: Path, place: str
) -> None:
    link = content / "theme" / place
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "secret")
    with pytest.raises(ContentError, match="leads out of the content folder"):
        build(BuildOptions(content, tmp_path / "site"))


@pytest.mark.parametrize("place", ["files/again", "episodes/a/again", "theme/again"])
def test_a_link_to_a_folder_that_it_lies_in_is_refused(
    content: Path, tmp_path: Path, place: str
) -> None:
    (content / "theme").mkdir()
    (content / place).symlink_to(content, target_is_directory=True)
    with pytest.raises(ContentError, match="this is a link to a folder that it lies in"):
        build(BuildOptions(content, tmp_path / "site"))


def test_a_link_inside_the_content_is_followed(content: Path, tmp_path: Path) -> None:
    (content / "files/again.txt").symlink_to("a.txt")
    build(BuildOptions(content, tmp_path / "site"))
    assert (tmp_path / "site/files/again.txt").read_text() == "x"


def test_names_cannot_lead_out_of_the_output(content: Path, tmp_path: Path) -> None:
    up = "../../../outside"
    write_files(
        content,
        {
            "site.toml": f'title = "{up}"\n[[people]]\nname = "Ann"\nslug = "{up}"\n',
            "episodes/a/episode.md": f"---\ntitle: {up}\ntags: [{up}, ..]\n"
            f"speakers: {{Ben: {{name: {up}}}}}\nchapters:\n  - 00:00 {up}\n  - 00:07 {up}\n---\n",
            "episodes/...txt": TALK,
        },
    )
    before = set(tmp_path.iterdir())
    build(BuildOptions(content, tmp_path / "deep/er/site"))
    assert set(tmp_path.iterdir()) - before == {tmp_path / "deep"}
    assert {path.name for path in (tmp_path / "deep/er").iterdir()} == {"site", ".site.cache"}
    assert SECRET not in everything(tmp_path / "deep")
