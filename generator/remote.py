"""Content and output at addresses such as `s3://bucket/show`, by way of `fsspec`.

The content is fetched, the site is made here, and what changed is put where it belongs: what pages
show and link to before the pages, and what no longer belongs is removed after that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec.structs import replace

from generator.build_terms import BuildOptions, BuildReport
from generator.problems import ContentError, Problem
from generator.write.manifest import MANIFEST, read_manifest


def build_remote(
    options: BuildOptions,
    build: Callable[[BuildOptions], BuildReport],
    keep: Path | None = None,
) -> BuildReport:
    """Build where `options` have addresses in the place of folders.

    `keep` is a folder where the fetched content and the site stay for the next build, which then
    makes only what changed; without it, every build starts anew.
    """
    content, output = str(options.content), str(options.output)
    with _folder(keep) as here:
        if _is_address(content):
            _fetch(content, here / "content")
            options = replace(options, content=here / "content")
        if _is_address(output):
            options = replace(options, output=here / "site")
        report = build(options)
        if _is_address(output):
            _publish(here / "site", output)
        return report


def _is_address(place: str) -> bool:
    return "://" in place


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        yield keep
        return
    with TemporaryDirectory(prefix="chapterhouse-") as folder:
        yield Path(folder)


def _open(address: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        hint = "install it with: pip install 'chapterhouse[remote]'"
        raise _refusal(address, "addresses need the package fsspec", hint) from None
    try:
        # Listings are asked for anew, as others may write there.
        found, path = url_to_fs(address, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        raise _refusal(address, str(error), "look at the address") from None
    return found, str(path).rstrip("/")


def _fetch(address: str, folder: Path) -> None:
    """Make a folder like an address: fetch what differs in size or time, remove what is gone."""
    system, top = _open(address)
    with _told(address):
        listed = system.find(top, detail=True)
        names = {path[len(top) :].lstrip("/"): facts for path, facts in listed.items()}
        for name, facts in names.items():
            place = _inside(folder, name, address)
            mark = place.with_name(f".{place.name}.from")
            version = str(facts.get("ETag") or (facts.get("size"), facts.get("mtime")))
            if place.exists() and mark.exists() and mark.read_text("utf-8") == version:
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            system.get_file(f"{top}/{name}", str(place))
            mark.write_text(version, "utf-8")
    wanted = {folder / name for name in names}
    for place in sorted(folder.rglob("*")):
        if place.is_file() and not place.name.startswith(".") and place not in wanted:
            place.unlink()


def _publish(site: Path, address: str) -> None:
    """Bring an address up to the site in a folder; its list of files tells what is there."""
    system, top = _open(address)
    made = read_manifest(site) or {}
    with _told(address):
        before = _listed_there(system, f"{top}/{MANIFEST}", site)
        changed = [path for path, print_ in made.items() if before.get(path) != print_]
        for path in sorted(changed, key=lambda path: (path.endswith(".html"), path)):
            system.put_file(str(site / path), f"{top}/{path}")
        system.put_file(str(site / MANIFEST), f"{top}/{MANIFEST}")
        gone: Iterable[str] = before.keys() - made.keys()
        for path in sorted(gone):
            if system.exists(f"{top}/{path}"):
                system.rm_file(f"{top}/{path}")


def _listed_there(system: Any, path: str, site: Path) -> dict[str, str]:
    if not system.exists(path):
        return {}
    with TemporaryDirectory(prefix="chapterhouse-") as folder:
        (Path(folder) / MANIFEST).write_bytes(system.cat_file(path))
        try:
            return read_manifest(Path(folder)) or {}
        except ValueError:
            return {}


def _inside(folder: Path, name: str, address: str) -> Path:
    place = (folder / name).resolve()
    if not place.is_relative_to(folder.resolve()):
        raise _refusal(address, f'"{name}" leads out of the content', "rename it")
    return place


@contextmanager
def _told(address: str) -> Iterator[None]:
    try:
        yield
    except ContentError:
        raise
    # Each file system has errors of its own; none is a mistake of this program.
    except Exception as error:
        message = f"this cannot be reached: {str(error) or type(error).__name__}"
        raise _refusal(address, message, "look at the address and at your credentials") from error


def _refusal(address: str, message: str, hint: str) -> ContentError:
    return ContentError([Problem(address, 0, message, hint=hint)])
