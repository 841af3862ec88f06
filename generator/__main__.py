"""`python -m generator` is `chapterhouse`."""

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="chapterhouse")
