"""Random edits of a small show, as a publisher and a theme author make them."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.config.exports import EXPORT_NAMES
from generator.config.pages import PAGE_NAMES

NAMES = ("Ann", "Ben", "Cleo", "Speaker 1")
WORDS = ("lamp", "sea", "light house", "um", "I", "think", "GPT -4", "well", "storm", "Amadei")
EPISODES = ("alpha", "beta", "gamma", "delta")

Edit = Callable[[Path, random.Random], None]


def start(content: Path, chance: random.Random) -> None:
    """Make a show of two episodes."""
    write(content / "site.toml", 'title = "Talks"\nbase_url = "https://example.org/t/"\n')
    for name in EPISODES[:2]:
        edit_transcript(content / "episodes" / name, chance)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def edit_transcript(folder: Path, chance: random.Random) -> None:
    turns, now = [], 0
    for _ in range(chance.randint(2, 12)):
        words = " ".join(chance.choices(WORDS, k=chance.randint(1, 30)))
        turns.append(f"{now // 60:02}:{now % 60:02} {chance.choice(NAMES)}: {words}.")
        now += chance.randint(1, 90)
    write(folder / "transcript.txt", "\n\n".join(turns) + "\n")


def episodes(content: Path) -> list[Path]:
    return sorted((content / "episodes").iterdir())


def some_episode(content: Path, chance: random.Random) -> Path:
    return chance.choice(episodes(content))


def add_or_edit(content: Path, chance: random.Random) -> None:
    edit_transcript(content / "episodes" / chance.choice(EPISODES), chance)


def delete(content: Path, chance: random.Random) -> None:
    if len(episodes(content)) > 1:
        shutil.rmtree(some_episode(content, chance))


def rename(content: Path, chance: random.Random) -> None:
    free = content / "episodes" / f"{chance.choice(EPISODES)}-{chance.randint(1, 3)}"
    if not free.exists():
        some_episode(content, chance).rename(free)


def settings(content: Path, chance: random.Random) -> None:
    lines = [
        f"title: Title {chance.randint(1, 3)}",
        f"date: 2024-0{chance.randint(1, 9)}-01",
        f"number: {chance.randint(1, 3)}",
        "speakers: {Ann: {name: Ann Lee, role: host}}",
        "corrections: {sea: ocean}",
        f"tags: [{chance.choice(['Sea', 'sea', 'Work'])}]",
        "chapters: none",
        f"draft: {chance.choice(['true', 'false', 'false'])}",
        f"language: {chance.choice(['en', 'de'])}",
    ]
    chosen = [line for line in lines if chance.random() < 0.4]
    folder = some_episode(content, chance)
    text = (folder / "transcript.txt").read_text("utf-8")
    if "Ann:" not in text:
        chosen = [line for line in chosen if not line.startswith("speakers")]
    write(folder / "episode.md", "---\n" + "\n".join(chosen) + "\n---\nNotes *here*.\n")


def no_settings(content: Path, chance: random.Random) -> None:
    (some_episode(content, chance) / "episode.md").unlink(missing_ok=True)


def chapters(content: Path, chance: random.Random) -> None:
    path = some_episode(content, chance) / "chapters.txt"
    if path.exists() and chance.random() < 0.5:
        path.unlink()
    else:
        write(path, f"00:00 Start\n00:0{chance.randint(1, 9)} Chapter {chance.randint(1, 2)}\n")


def attachment(content: Path, chance: random.Random) -> None:
    write(some_episode(content, chance) / "notes.pdf", f"pdf {chance.randint(1, 2)}")


def show(content: Path, chance: random.Random) -> None:
    lines = [
        f'title = "Show {chance.randint(1, 2)}"',
        'base_url = "https://example.org/t/"',
        'description = "About."',
        f'language = "{chance.choice(["en", "de"])}"',
        "[pages]\npictures = false\n" + _switch(PAGE_NAMES, chance),
        "[exports]\n" + _switch(EXPORT_NAMES, chance),
        '[[people]]\nname = "Ann"\nabout = "Keeps a lamp."',
        '[[links]]\ntext = "More"\nurl = "https://example.org/"',
    ]
    chosen = [line for line in lines if chance.random() < 0.7]
    write(content / "site.toml", "\n".join(chosen) + "\n")


def _switch(names: Sequence[str], chance: random.Random) -> str:
    chosen = chance.sample([name for name in names if name != "pictures"], 2)
    return "\n".join(f"{name} = {chance.choice(['true', 'false'])}" for name in chosen)


def corrections(content: Path, chance: random.Random) -> None:
    right = chance.choice(["Amodei", "Amadeus"])
    write(content / "corrections.toml", f'Amadei = "{right}"\n"light house" = "lighthouse"\n')


def page(content: Path, chance: random.Random) -> None:
    path = content / "pages" / f"{chance.choice(['about', 'more'])}.md"
    if path.exists() and chance.random() < 0.4:
        path.unlink()
    else:
        write(path, f"# Title {chance.randint(1, 2)}\n\nText {chance.randint(1, 3)}.\n")


def theme(content: Path, chance: random.Random) -> None:
    name, text = chance.choice(
        [
            ("extra.css", "main { color: #1%d1; }"),
            ("templates/partials/extend_head.html", '<meta name="x" content="%d">'),
            ("static/own.js", "export const x = %d;"),
            ("templates/partials/footer.html", "<footer>%d {{ site.title }}</footer>"),
        ]
    )
    path = content / "theme" / name
    if path.exists() and chance.random() < 0.3:
        path.unlink()
    else:
        write(path, text % chance.randint(1, 3))


def own_file(content: Path, chance: random.Random) -> None:
    write(content / "files" / "a.txt", f"file {chance.randint(1, 3)}")


EDITS: tuple[Edit, ...] = (
    *(add_or_edit, add_or_edit, delete, rename, settings, settings, no_settings, chapters),
    *(attachment, show, corrections, page, theme, own_file),
)


def harm_store(folder: Path, chance: random.Random) -> None:
    """Damage or delete something that earlier builds left."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in chance.sample(found, min(len(found), 5)):
        way = chance.randrange(4)
        if way == 0:
            path.unlink()
        elif way == 1:
            path.write_bytes(b"")
        elif way == 2:
            data = bytearray(path.read_bytes())
            if data:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            path.write_bytes(data)
        else:
            path.write_bytes(path.read_bytes()[: chance.randrange(40)])
    if chance.random() < 0.2:
        shutil.rmtree(folder)


def harm_site(folder: Path, chance: random.Random) -> None:
    """Change, delete or touch a file of the site, but not the list of them."""
    found = sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))
    path = chance.choice(found)
    way = chance.randrange(3)
    if way == 0:
        path.unlink()
    elif way == 1:
        path.write_bytes(path.read_bytes() + b"!")
    else:
        path.touch()
