"""The preview: builds whenever something changes, and shows the site as it will be."""

from __future__ import annotations

import threading
import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from generator.build import BuildOptions, BuildReport
from generator.build_terms import SupersededError
from generator.config.site import base_address
from generator.preview.early import EarlyWatcher
from generator.preview.server import open_server
from generator.preview.state import PreviewState
from generator.preview.watch import changes
from generator.problems import ContentError, Problem
from generator.render.theme_folders import themes_folder

# A wait without an end cannot be interrupted on Windows.
_LOOK_UP_S = 0.5
_CALM_S = 0.15


def serve(
    options: BuildOptions,
    build: Callable[..., BuildReport],
    *,
    port: int,
    say: Callable[[str], None],
    host: str = "127.0.0.1",
    stop: threading.Event | None = None,
) -> None:
    """Build, show and watch until `stop` is set or the user interrupts.

    Everything to be read in the terminal goes through `say`. Problems in the content are told there
    and in the page, and the last good site stays. Raises `ContentError` if the port is taken.
    """
    stop = stop or threading.Event()
    state = PreviewState(base_path(options))
    changed, watching = threading.Event(), threading.Event()
    watcher = EarlyWatcher(state, options.output, changed, drafts=options.drafts)
    server = open_server(options.output, state, host, port)
    name = "localhost" if host == "127.0.0.1" else host
    watching_files = threading.Thread(
        target=_watch,
        args=((options.content, themes_folder()), options.output, stop, changed, watching),
        daemon=True,
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watching_files.start()
    watching.wait()
    try:
        while not stop.is_set():
            changed.clear()
            state.base_path = base_path(options)
            if not _build(options, build, state, watcher, say, changed):
                continue
            say(f"Serving http://{name}:{server.server_port}{state.base_path} (Ctrl+C to stop)")
            while not stop.is_set() and not changed.wait(_LOOK_UP_S):
                pass
    except KeyboardInterrupt:
        say("")
    finally:
        stop.set()
        state.close()
        server.shutdown()
        server.server_close()
        watching_files.join()


def base_path(options: BuildOptions) -> str:
    """Give the path below which the site will stand on its host, such as `/` or `/show/`."""
    address = options.base_url
    if address is None:
        try:
            settings = tomllib.loads((options.content / "site.toml").read_text("utf-8-sig"))
        except (OSError, ValueError):
            # The build tells what is wrong with it.
            return "/"
        address = base_address(str(settings.get("base_url", "")))
    return urlsplit(address or "").path or "/"


def _watch(
    folders: Sequence[Path],
    output: Path,
    stop: threading.Event,
    changed: threading.Event,
    watching: threading.Event,
) -> None:
    for _ in changes(folders, output, stop, watching.set):
        changed.set()


def _build(
    options: BuildOptions,
    build: Callable[..., BuildReport],
    state: PreviewState,
    watcher: EarlyWatcher,
    say: Callable[[str], None],
    changed_since: threading.Event,
) -> bool:
    """Build and tell of it; false where that is to be done again, as somebody is still writing."""
    start = time.perf_counter()
    try:
        report = build(options, watcher=watcher)
    except SupersededError:
        return False
    except ContentError as error:
        # Editors write in steps, and what is half written is not worth an alarm.
        if changed_since.wait(_CALM_S):
            return False
        _tell(error.problems, say)
        state.failed(_text(error.problems))
        say("The site was not changed; it will be made anew when you save.")
        return True
    # A mistake in chapterhouse itself, or in somebody's theme, must not end the preview.
    except Exception as error:
        problem = Problem("chapterhouse", 0, f"the build broke: {type(error).__name__}: {error}")
        _tell([problem], say)
        state.failed(_text([problem]))
        return True
    files = report.written
    changed = len(files.written) + len(files.removed)
    _tell(report.warnings, say)
    state.made(changed=changed > 0, problems=_text(report.warnings), site=options.output)
    seconds = time.perf_counter() - start
    noun = "file" if changed == 1 else "files"
    say(f"Made the site in {seconds:.1f} s: {changed} {noun} changed.")
    return True


def _tell(problems: Sequence[Problem], say: Callable[[str], None]) -> None:
    for problem in problems:
        say(f"{problem}\n")


def _text(problems: Sequence[Problem]) -> str:
    return "\n\n".join(map(str, problems))
