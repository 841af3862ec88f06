"""An archive that tests search: a few conversations, short enough to know by heart."""

from __future__ import annotations


def _front(**values: object) -> str:
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in values.items()) + "---\n"


def _said(*lines: str) -> str:
    return "".join(f"{i // 2:02}:{i % 2 * 30:02} {line}\n" for i, line in enumerate(lines))


_LAMPS = _said(
    "Ann: Today we talk about the money that a lighthouse costs, and who pays for it every day.",
    "Ben: Money was never the point. The key is that the lamp burns, all night, every night.",
    "Ann: Yeah. Money.",
    "Ben: Don't laugh. A lighthouse keeper's café opened here in 1987, and the coffee is naïve.",
    "Ann: The keeper of the lamp and the keeper of the café are one person?",
    "Ben: The scaling laws of lamps: double the glass, and the light reaches twice as far.",
)
_SEA = _said(
    "Cleo: The laws of the sea say nothing about scaling a mast.",
    "Ben: Storms do. A storm took the mast, the lamp and the money.",
    "Cleo: U.S. ships use GPT-4 now, at 10:30 each morning, for 1,000 dollars.",
)
FILES = {
    "site.toml": 'title = "Lights"\nlanguage = "en"\n',
    "episodes/lamps/episode.md": _front(title="How lamps burn", date="2023-05-01", number=7),
    "episodes/lamps/transcript.txt": _LAMPS,
    "episodes/lamps/chapters.txt": "00:00 What it costs\n01:30 The keeper\n",
    "episodes/sea/episode.md": _front(title="Laws of the sea", date="2024-06-02", number=8),
    "episodes/sea/transcript.txt": _SEA,
    "episodes/haus/episode.md": _front(title="Alte Häuser", date="2022-01-01", language="de"),
    "episodes/haus/transcript.txt": _said("Dora: Die Häuser am Meer sind alt.", "Emil: Ein Haus!"),
    "episodes/tokyo/episode.md": _front(title="東京", date="2021-01-01", language="ja"),
    "episodes/tokyo/transcript.txt": _said(
        "Fumi: 東京都に行きました。", "Goro: 京都は古い町です。"
    ),
} | {
    f"episodes/in-{code}/{name}": text
    for code in ("el", "es", "fr", "hi", "it", "nl", "pt-BR", "ru", "sv", "th", "ko", "xx")
    for name, text in (
        ("episode.md", _front(language=code, date="2020-01-01")),
        ("transcript.txt", _said("Hugo: 123 abc", "Ida: 456 def")),
    )
}
