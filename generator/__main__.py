"""`chapterhouse`, which is `python -m generator` too.

The version and the help are told without loading what reads a command line, which takes longer
than all else that they need. `help.txt` is what `COLUMNS=80 chapterhouse --help` says.
"""

import os
import sys

from generator import __version__


def main() -> None:
    """Run the command line."""
    asked = sys.argv[1:]
    if asked == ["--version"]:
        print(f"chapterhouse, version {__version__}")
    elif asked in (["--help"], ["-h"]) and _is_as_wide_as_the_help():
        with open(os.path.join(os.path.dirname(__file__), "help.txt"), encoding="utf-8") as text:  # noqa: PTH118, PTH120, PTH123 (pathlib is slow to load)
            sys.stdout.write(text.read())
    else:
        from generator.cli import main as run

        run(prog_name="chapterhouse")


def _is_as_wide_as_the_help() -> bool:
    if "COLUMNS" in os.environ:
        return False
    try:
        return os.get_terminal_size(1).columns >= 80
    except OSError:
        return True


if __name__ == "__main__":
    main()
