"""What a deployment puts on the branch, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

from tests.deploy.conftest import Project

SITE = {"index.html": "home", "talk/index.html": "talk", ".nojekyll": ""}


def test_the_site_becomes_the_branch(project: Project) -> None:
    report = project.deploy()
    assert project.published() == SITE
    assert report.added == (".nojekyll", "index.html", "talk/index.html")
    assert (report.changed, report.removed, report.domain) == ((), (), "")
    assert report.commit == project.git("rev-parse", "gh-pages", folder=project.remote)


def test_the_next_one_adds_a_commit_with_what_changed(project: Project) -> None:
    project.deploy()
    project.make({"index.html": "new", "more.html": "more", ".nojekyll": ""})
    report = project.deploy(message="Second")
    assert (report.added, report.changed, report.removed) == (
        ("more.html",),
        ("index.html",),
        ("talk/index.html",),
    )
    assert project.published() == {"index.html": "new", "more.html": "more", ".nojekyll": ""}
    assert project.commits() == ["Second", "Publish the site"]


def test_nothing_new_makes_no_commit(project: Project) -> None:
    project.deploy()
    report = project.deploy()
    assert (report.commit, report.added, report.changed, report.removed) == (None, (), (), ())
    assert len(project.commits()) == 1


def test_a_dry_run_says_what_would_change_and_changes_nothing(project: Project) -> None:
    project.deploy()
    before = project.git("for-each-ref", folder=project.remote)
    project.make({"index.html": "new", ".nojekyll": ""})
    report = project.deploy(dry_run=True)
    assert (report.commit, report.changed, report.removed) == (
        None,
        ("index.html",),
        ("talk/index.html",),
    )
    assert project.git("for-each-ref", folder=project.remote) == before


def test_the_users_own_work_is_not_touched(project: Project) -> None:
    (project.root / "notes.txt").write_text("staged")
    project.git("add", "notes.txt")
    (project.root / "notes.txt").write_text("and changed")
    before = (project.git("status", "--porcelain"), project.git("branch", "--list"))
    project.deploy()
    assert (project.git("status", "--porcelain"), project.git("branch", "--list")) == before


def test_files_are_published_byte_for_byte(project: Project) -> None:
    (project.root / ".gitattributes").write_text("*.txt text eol=lf\n")
    project.commit()
    project.make({"talk.txt": "one\r\ntwo\r\n", "ünï/a b.html": "x"})
    project.deploy()
    blob = ["cat-file", "-s", "gh-pages:talk.txt"]
    assert project.git(*blob, folder=project.remote) == "10"
    names = project.git("ls-tree", "-rz", "--name-only", "gh-pages", folder=project.remote)
    assert names.strip("\0").split("\0") == ["talk.txt", "ünï/a b.html"]


def test_another_branch_and_remote_can_be_named(project: Project) -> None:
    project.git("remote", "rename", "origin", "host")
    project.deploy(remote="host", branch="site")
    assert project.published("site") == SITE


def test_a_domain_is_published_and_one_set_at_the_host_is_kept(project: Project) -> None:
    project.deploy()
    project.push_by_hand({"CNAME": "talks.example.org"})
    project.make({"index.html": "new", ".nojekyll": ""})
    report = project.deploy()
    assert report.domain == "talks.example.org"
    assert project.published()["CNAME"] == "talks.example.org"
    project.make({"index.html": "new", "CNAME": "other.example.org\n", ".nojekyll": ""})
    report = project.deploy()
    assert (report.domain, report.changed) == ("", ("CNAME",))
    assert project.published()["CNAME"] == "other.example.org"


def test_a_show_below_the_top_of_its_repository_can_be_published(project: Project) -> None:
    inner = project.root / "shows" / "one"
    inner.mkdir(parents=True)
    project.content.rename(inner / "content")
    project.commit()
    project.deploy(content=inner / "content")
    assert project.published() == SITE


def test_a_site_inside_the_content_does_not_count_as_work(project: Project) -> None:
    project.options = {"output": Path(project.content / "public")}
    project.site.rename(project.content / "public")
    project.deploy()
    assert project.published() == SITE
