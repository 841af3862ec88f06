"""A show as `chapterhouse new` starts it."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from generator import __version__
from generator.new import create_project
from generator.problems import ContentError
from tests.built_site import ROOT


def refused(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        create_project(folder)
    return str(caught.value)


def names(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_a_new_show_builds_at_once_without_a_warning(tmp_path: Path) -> None:
    from generator.build import BuildOptions, build

    create_project(tmp_path / "my-show")
    options = BuildOptions(tmp_path / "my-show/content", tmp_path / "my-show/site", strict=True)
    report = build(options)
    assert (report.episodes, report.chapters) == (1, 3)
    page = (options.output / "episodes/first-conversation/index.html").read_text("utf-8")
    assert "Ada Reader" in page
    assert "Your turn" in page


def test_every_file_is_told_and_none_is_hidden_away(tmp_path: Path) -> None:
    files = create_project(tmp_path / "my-show")
    assert sorted(p.relative_to(tmp_path / "my-show").as_posix() for p in files) == names(
        tmp_path / "my-show"
    )
    assert names(tmp_path / "my-show") == [
        ".github/workflows/pages.yml",
        ".gitignore",
        "README.md",
        "content/corrections.toml",
        "content/episodes/first-conversation/episode.md",
        "content/episodes/first-conversation/transcript.txt",
        "content/pages/about.md",
        "content/site.toml",
    ]


def test_the_show_is_named_after_its_folder(tmp_path: Path) -> None:
    create_project(tmp_path / 'sea_talks-"quoted"')
    settings = tomllib.loads((tmp_path / 'sea_talks-"quoted"/content/site.toml').read_text("utf-8"))
    assert settings["title"] == 'Sea talks "quoted"'


def test_a_folder_whose_name_is_no_text_gets_a_title_all_the_same(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x01"))
    create_project(folder)
    assert tomllib.loads((folder / "content/site.toml").read_text("utf-8"))["title"] == (
        "Conversations"
    )


def test_every_setting_that_is_commented_out_is_a_real_one(tmp_path: Path) -> None:
    from generator.build import BuildOptions, build

    create_project(tmp_path)
    site = tmp_path / "content/site.toml"
    lines = site.read_text("utf-8").splitlines()
    settings = [line[2:] for line in lines if line.startswith("# ") and " = " in line]
    tables = [line[2:] for line in lines if line.startswith("# [[")]
    assert len(settings) > 8
    assert len(tables) == 2
    opened = [
        line[2:] if line.startswith("# ") and (" = " in line or line.startswith("# [")) else line
        for line in lines
    ]
    # Settings of the show itself have to stand before the first table.
    site.write_text("\n".join(opened), "utf-8")
    build(BuildOptions(tmp_path / "content", tmp_path / "site"))


def test_the_workflow_takes_the_address_from_pages_and_a_version_that_can_build(
    tmp_path: Path,
) -> None:
    create_project(tmp_path)
    text = (tmp_path / ".github/workflows/pages.yml").read_text("utf-8")
    workflow = yaml.safe_load(text)
    steps = workflow["jobs"]["build"]["steps"]
    assert [step["run"] for step in steps if "run" in step] == [
        f'pip install "chapterhouse[previews]>={__version__}"',
        'chapterhouse build --base-url "$BASE_URL"',
        "chapterhouse check --format github",
    ]
    address = next(s["env"]["BASE_URL"] for s in steps if "env" in s)
    assert address == "${{ steps.pages.outputs.base_url }}"
    assert any(step.get("id") == "pages" for step in steps)
    assert workflow["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_a_pull_request_is_checked_and_never_published(tmp_path: Path) -> None:
    create_project(tmp_path)
    jobs = yaml.safe_load((tmp_path / ".github/workflows/pages.yml").read_text("utf-8"))["jobs"]
    only_pushes = "github.event_name != 'pull_request'"
    assert jobs["publish"]["if"] == only_pushes
    steps = {step.get("uses", step.get("run")): step for step in jobs["build"]["steps"]}
    assert steps["actions/upload-pages-artifact@v4"]["if"] == only_pushes
    assert steps["chapterhouse check --format github"]["if"] == "${{ !cancelled() }}"
    assert steps["actions/cache@v4"]["with"]["path"].split() == ["site", ".site.cache"]


def test_workflows_are_what_github_knows(tmp_path: Path) -> None:
    create_project(tmp_path)
    files = [tmp_path / ".github/workflows/pages.yml", *ROOT.glob(".github/workflows/*.yml")]
    command = ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run(
        [Path(sys.executable).with_name(command[0]), *command[1:], *files],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_a_fresh_repository_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert len(create_project(tmp_path)) == 8


def test_a_folder_with_anything_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    message = refused(tmp_path)
    assert "this folder is not empty; it holds letter.txt" in message
    assert "chapterhouse new my-show" in message
    assert names(tmp_path) == ["letter.txt"]


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "show").write_text("mine")
    assert "could not be written here" in refused(tmp_path / "show")
    assert "could not be written here" in refused(tmp_path / "show/deeper")
    assert (tmp_path / "show").read_text() == "mine"


def test_twice_is_refused(tmp_path: Path) -> None:
    create_project(tmp_path / "show")
    assert "this folder is not empty" in refused(tmp_path / "show")
