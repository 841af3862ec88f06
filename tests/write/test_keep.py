"""What is kept from an earlier build without being made again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.store import Store
from generator.write import OutputFolder, untouched
from generator.write.manifest import MANIFEST, fingerprint

A, B = {"a.html": fingerprint(b"1")}, {"b/c.html": fingerprint(b"2")}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.fixture
def site(tmp_path: Path, store: Store) -> Path:
    site = tmp_path / "site"
    with OutputFolder.open(site, store=store) as output:
        output.add("a.html", b"1")
        output.add("b/c.html", b"2")
        output.commit()
    return site


def test_files_stay_that_are_kept(site: Path, store: Store) -> None:
    with OutputFolder.open(site, store=store) as output:
        assert output.keep(A)
        report = output.commit()
    assert (report.unchanged, report.removed) == (("a.html",), ("b/c.html",))
    assert sorted(p.name for p in site.iterdir()) == [".chapterhouse.json", "a.html"]


@pytest.mark.parametrize("remembered", [True, False])
def test_a_file_that_is_not_as_it_was_made_is_not_kept(
    site: Path, store: Store, remembered: bool
) -> None:
    seen = store if remembered else Store(None)
    (site / "a.html").write_bytes(b"changed")
    with OutputFolder.open(site, store=seen) as output:
        assert not output.keep(A | B)
        assert not output.keep({"b/c.html": fingerprint(b"other")})
        assert not output.keep({"new.html": fingerprint(b"1")})
        assert output.keep(B)


def test_a_changed_file_of_the_same_size_is_noticed(site: Path, store: Store) -> None:
    (site / "a.html").write_bytes(b"7")
    with OutputFolder.open(site, store=store) as output:
        assert not output.keep(A)


def test_a_file_that_was_only_touched_is_kept(site: Path, store: Store) -> None:
    os.utime(site / "a.html", (1, 1))
    with OutputFolder.open(site, store=store) as output:
        assert output.keep(A)


def test_a_link_in_place_of_a_file_is_not_kept(site: Path, store: Store, tmp_path: Path) -> None:
    (tmp_path / "same").write_bytes(b"1")
    (site / "a.html").unlink()
    (site / "a.html").symlink_to(tmp_path / "same")
    with OutputFolder.open(site, store=store) as output:
        assert not output.keep(A)


def test_a_kept_path_is_taken(site: Path, store: Store) -> None:
    with OutputFolder.open(site, store=store) as output:
        output.keep(A)
        output.add("a.html", b"1")
        with pytest.raises(Exception, match="two parts of the site have this same address"):
            output.commit()


def _made(site: Path) -> str:
    return fingerprint((site / MANIFEST).read_bytes())


def test_a_site_is_untouched_as_long_as_nobody_touches_it(site: Path, store: Store) -> None:
    report = untouched(site, _made(site), store)
    assert report is not None
    assert report.unchanged == ("a.html", "b/c.html")
    assert untouched(site, fingerprint(b"another"), store) is None
    assert untouched(site, _made(site), Store(None)) is None


@pytest.mark.parametrize("what", ["changed", "touched", "gone", "linked", "moved", "listed"])
def test_a_site_that_somebody_touched_is_not_untouched(
    site: Path, store: Store, tmp_path: Path, what: str
) -> None:
    made, page = _made(site), site / "b/c.html"
    if what == "changed":
        page.write_bytes(b"9")
    elif what == "touched":
        os.utime(page, (1, 1))
    elif what == "gone":
        page.unlink()
    elif what == "linked":
        page.replace(tmp_path / "elsewhere")
        page.symlink_to(tmp_path / "elsewhere")
    elif what == "moved":
        (site / "b").replace(tmp_path / "b")
        (site / "b").symlink_to(tmp_path / "b")
    else:
        (site / MANIFEST).write_bytes(b"{}")
    assert untouched(site, made, store) is None


def test_a_site_is_looked_after_when_a_killed_build_left_something(
    site: Path, store: Store
) -> None:
    (site.parent / f".{site.name}.new-x1").mkdir()
    assert untouched(site, _made(site), store) is None
    with OutputFolder.open(site, store=store) as output:
        assert all(map(output.keep, [A, {"b/c.html": fingerprint(b"2")}]))
        output.commit()
    assert untouched(site, _made(site), store) is not None
