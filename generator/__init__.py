"""chapterhouse: transcripts of conversations become a website to read, search and quote."""

__version__ = "0.1.0"
