"""Media types of files, the same on every machine."""

from __future__ import annotations

from pathlib import PurePath

# The tables of the operating system are wrong on some machines; on Windows a module may be
# text/plain, which no browser runs.
_TYPES = {
    ".aac": "audio/aac",
    ".avif": "image/avif",
    ".css": "text/css",
    ".flac": "audio/flac",
    ".gif": "image/gif",
    ".htm": "text/html",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".srt": "application/x-subrip",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
    ".wasm": "application/wasm",
    ".wav": "audio/wav",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
_TEXT = ("text/", "application/json", "application/xml", "image/svg", "application/x-subrip")


def media_type(name: str) -> str:
    """Give the `Content-Type` for a file's name; text is UTF-8, as all that a build writes."""
    kind = _TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXT) else kind
