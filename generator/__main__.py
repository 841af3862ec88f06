"""`chapterhouse`, which is `python -m generator` too.

The version and the help are told without loading what reads a command line, which takes longer
than all else that they need. `help.txt` is what `COLUMNS=80 chapterhouse --help` says.
"""

import gc
import os
import sys

from generator import __version__

_OBJECTS = 100_000
"""So many new ones before anybody looks for circles among them: hardly any of ours are in one."""


def main() -> None:
    """Run the command line."""
    asked = sys.argv[1:]
    if asked == ["--version"]:
        print(f"chapterhouse, version {__version__}")
    elif asked in (["--help"], ["-h"]) and _is_as_wide_as_the_help():
        with open(os.path.join(os.path.dirname(__file__), "help.txt"), encoding="utf-8") as text:  # noqa: PTH118, PTH120, PTH123 (pathlib is slow to load)
            sys.stdout.write(text.read())
    else:
        gc.set_threshold(_OBJECTS)
        from generator.cli import main as run

        try:
            run(prog_name="chapterhouse")
        except SystemExit as end:
            _leave(end)


def _leave(end: SystemExit) -> None:
    """Leave at once: taking apart what was made takes a fifteenth of the time of a small build.

    Where others worked with us, Python goes its usual way, which waits for them.
    """
    import threading

    alone = threading.active_count() == 1 and "multiprocessing" not in sys.modules
    if alone and isinstance(end.code, int):
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            raise end from None
        os._exit(end.code)
    raise end


def _is_as_wide_as_the_help() -> bool:
    if "COLUMNS" in os.environ:
        return False
    try:
        return os.get_terminal_size(1).columns >= 80
    except OSError:
        return True


if __name__ == "__main__":
    main()
