"""The architecture: imports point only downward between the floors, and files stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"

FLOORS = (
    (
        "commands",
        "__main__ cli options build build_terms record cluster remote serve preview new check "
        "deploy importer summaries propose",
    ),
    ("output", "render search exports write"),
    ("the conversation", "workshop library talk timeline assemble"),
    (
        "input",
        "load episode_files known_files store digests disk config readers chapter_files markup "
        "sources decoding docx words catalogues history strays",
    ),
    (
        "ground",
        "__init__ model measures patterns problems times slugs addresses phases",
    ),
)
LEVELS = {room: level for level, (_, rooms) in enumerate(FLOORS) for room in rooms.split()}
LONGEST_FILE = 300
MEDIAN_FILE = 120


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent.name == "compiled_templates":
            continue
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path, known: dict[str, Path]) -> Iterator[tuple[str, int]]:
    """Every module of the package that a file imports, wherever the import stands, and its line.

    What is imported for types alone counts too: it is a dependency all the same.
    """
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                target = whole if whole in known else node.module
                if target in known:
                    yield target, node.lineno


def room(module: str) -> str:
    return [*module.split("."), "__init__"][1]


MODULES = modules()


def test_every_module_has_its_floor() -> None:
    assert sorted({room(module) for module in MODULES} - set(LEVELS)) == []


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_downward(module: str) -> None:
    upward = [
        f"{path.relative_to(ROOT)}:{line}: {target} is on the floor above"
        for path in [MODULES[module]]
        for target, line in imports(path, MODULES)
        if LEVELS[room(target)] < LEVELS[room(module)]
    ]
    assert upward == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {
        module: {target for target, _ in imports(path, MODULES)} - {module}
        for module, path in MODULES.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"{' -> '.join(error.args[1])}")


def test_no_import_is_relative() -> None:
    relative = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES.values()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_only_the_command_line_prints_or_exits() -> None:
    loud = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for module, path in MODULES.items()
        if room(module) not in ("cli", "__main__")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "exit", "sys.exit")
    ]
    assert loud == []


def test_the_ground_opens_no_file() -> None:
    ground = [path for module, path in MODULES.items() if LEVELS[room(module)] == len(FLOORS) - 1]
    readers = [
        path.name
        for path in ground
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and ast.unparse(node).split()[1].partition(".")[0] in ("pathlib", "os", "io", "shutil")
    ]
    assert readers == []


def sources() -> list[Path]:
    """Everything that people write in this repository and read line by line."""
    folders = (PACKAGE, ROOT / "tests", ROOT / "themes")
    found = [
        path
        for folder in folders
        for ending in ("*.py", "*.js", "*.css", "*.html")
        for path in folder.rglob(ending)
        if "cases" not in path.parts and "errors" not in path.parts and "browser" not in path.parts
    ]
    return sorted([*found, *(ROOT / "tests" / "browser").glob("*.py"), *ROOT.glob("*.py")])


def test_no_file_is_long() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in sources()
    }
    assert {name: count for name, count in lengths.items() if count > LONGEST_FILE} == {}
    package = [count for name, count in lengths.items() if name.startswith("generator/")]
    assert median(package) < MEDIAN_FILE
