"""The command line: the only place that prints or exits."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.options import CONTENT, FOLDER, OUTPUT, base_url, building
from generator.summaries import (
    build_line,
    counted,
    deployment_lines,
    import_lines,
    sizes_lines,
)

if TYPE_CHECKING:
    from generator.build import BuildOptions, BuildReport
    from generator.problems import Problem

# Below this, a build is over before a progress bar is worth looking at.
_MANY_EPISODES = 20


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="chapterhouse")
def main() -> None:
    """Turn transcripts of conversations into a website.

    \b
    Examples:
      chapterhouse new my-show        start a show that builds at once
      chapterhouse build              make the site from content/ in site/
      chapterhouse serve              look at it while you edit
    """


@main.command()
@building
@click.option("--base-url", callback=base_url, help="Address the site will have.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--sizes", is_flag=True, help="Tell how large pages and exports are.")
@click.option("--dask", metavar="ADDRESS", help="Dask scheduler whose workers do the work.")
def build(sizes: bool, **options: Any) -> None:
    """Make the site.

    \b
    Examples:
      chapterhouse build
      chapterhouse build --base-url https://name.github.io/show/
      chapterhouse build --content talks --output public --strict
      chapterhouse build --content s3://in/show --output s3://out/site --dask tcp://10.0.0.1:8786
    """
    from generator.build import BuildOptions
    from generator.problems import ContentError

    start = time.perf_counter()
    try:
        report = _build_anywhere(BuildOptions(**options))
    except ContentError as error:
        _show_problems(error.problems)
        count = len(error.problems)
        click.echo(f"{counted(count, 'problem')}; the site was not changed.", err=True)
        sys.exit(1)
    _show_problems(report.warnings)
    if sizes:
        for line in sizes_lines(report):
            click.echo(line)
    click.echo(build_line(report, options["output"], time.perf_counter() - start))


@main.command(short_help="Preview the site while you edit.")
@building
@click.option("--base-url", callback=base_url, help="Address the site will have.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Port of this computer to show it at.",
)
def serve(port: int, **options: Any) -> None:
    """Preview the site; it is made anew, and the browser reloads, whenever a file changes.

    \b
    Examples:
      chapterhouse serve
      chapterhouse serve --port 8080 --drafts
    """
    from generator.build import BuildOptions, build
    from generator.serve import serve as run

    chosen = BuildOptions(**options)
    run(chosen, build, port=port, say=click.echo)


@main.command(short_help="Say what to mend before publishing.")
@CONTENT
@OUTPUT
@click.option("--drafts", is_flag=True, help="Look at drafts as well.")
@click.option("--external", is_flag=True, help="Ask other sites whether links to them still work.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for programs, or for notes beside a pull request.",
)
def check(form: str, strict: bool, **options: Any) -> None:
    """Say what to mend before publishing, in the content and in the site if it is built.

    \b
    Examples:
      chapterhouse check
      chapterhouse check --strict --external
      chapterhouse check --format github
    """
    from generator.check import FORMATS, CheckOptions
    from generator.check import check as look
    from generator.problems import Severity

    findings = look(CheckOptions(**options))
    click.echo(FORMATS[form](findings))
    serious = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(finding.severity in serious for finding in findings):
        sys.exit(1)


@main.command(short_help="Make the site, check it, and publish it on GitHub Pages.")
@building
@click.option("--base-url", callback=base_url, help="Address the site will have.")
@click.option("--remote", default="origin", show_default=True, help="Repository to publish to.")
@click.option("--branch", default="gh-pages", show_default=True, help="Branch that is served.")
@click.option("--message", default="Publish the site", show_default=True, help="Of the commit.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
def deploy(remote: str, branch: str, message: str, dry_run: bool, **options: Any) -> None:
    """Make the site, check it, and publish it on the branch that GitHub Pages serves.

    --force publishes uncommitted work too, and replaces what others put on the branch.

    \b
    Examples:
      chapterhouse deploy --dry-run
      chapterhouse deploy
    """
    from generator.build import BuildOptions
    from generator.check import FORMATS, CheckOptions
    from generator.check import check as look
    from generator.deploy import DeployOptions, pages_address
    from generator.deploy import deploy as publish
    from generator.problems import ContentError, Severity

    content, output, force = options["content"], options["output"], options["force"]
    try:
        _build(BuildOptions(**options, likely_url=pages_address(content, remote)))
        found = look(CheckOptions(content, output, drafts=options["drafts"]))
        if errors := tuple(f for f in found if f.severity is Severity.ERROR):
            click.echo(FORMATS["text"](errors), err=True)
            click.echo("Nothing was published.", err=True)
            sys.exit(1)
        done = publish(DeployOptions(content, output, remote, branch, message, dry_run, force))
    except ContentError as error:
        _show_problems(error.problems)
        click.echo("Nothing was published.", err=True)
        sys.exit(1)
    for line in deployment_lines(done, dry_run=dry_run):
        click.echo(line)


@main.command(short_help="Start a show that builds at once.")
@click.argument("folder", type=FOLDER, metavar="DIR")
def new(folder: Path) -> None:
    """Start a show in DIR that builds at once and can be published on GitHub Pages.

    \b
    Example:
      chapterhouse new my-show && cd my-show && chapterhouse serve
    """
    from generator.new import create_project
    from generator.problems import ContentError

    try:
        files = create_project(folder)
    except ContentError as error:
        _show_problems(error.problems)
        sys.exit(1)
    click.echo(f"Made {counted(len(files), 'file')} in {folder}. Next: cd {folder}")
    click.echo("then: chapterhouse serve")


@main.command(short_help="Find the chapters of an episode, to paste into its settings.")
@click.argument("episode", metavar="EPISODE-OR-FILE")
@CONTENT
@click.option("--write", is_flag=True, help="Put the list into the front matter of episode.md.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--explain", is_flag=True, help="Say why each chapter begins where it does.")
def chapters(episode: str, content: Path, **wishes: bool) -> None:
    """Find the chapters of an episode, as a list for the front matter of its episode.md.

    \b
    Examples:
      chapterhouse chapters 452-dario-amodei --explain
      chapterhouse chapters 452-dario-amodei --write
      chapterhouse chapters talk.vtt --json
    """
    from generator.problems import ContentError
    from generator.propose import propose

    try:
        lines = propose(episode, content, **wishes)
    except ContentError as error:
        _show_problems(error.problems)
        sys.exit(1)
    click.echo("\n".join(lines))


@main.command("import", short_help="Bring in a podcast's feed or a folder of transcripts.")
@click.argument("source", metavar="URL-OR-FILE")
@CONTENT
@click.option(
    "--latest", type=click.IntRange(1), metavar="N", help="Take the first N episodes only."
)
def import_(source: str, content: Path, latest: int | None) -> None:
    """Bring in a podcast's feed, or a folder of transcripts, as content to edit.

    An import may be stopped and started again. It fetches nothing twice, and never overwrites
    what you have edited.

    \b
    Examples:
      chapterhouse import https://example.org/feed.xml --latest 5
      chapterhouse import ~/transcripts
    """
    from generator.importer import import_show
    from generator.problems import ContentError

    try:
        report = import_show(source, content, latest=latest, say=click.echo)
    except ContentError as error:
        _show_problems(error.problems)
        sys.exit(1)
    _show_problems(tuple(report.failed))
    for line in import_lines(report, content):
        click.echo(line)
    if report.failed:
        sys.exit(1)


def _build_anywhere(options: BuildOptions) -> BuildReport:
    if isinstance(options.content, Path) and isinstance(options.output, Path):
        return _build(options)
    from generator.remote import build_remote

    return build_remote(options, _build)


def _build(options: BuildOptions) -> BuildReport:
    from generator.build import build

    episodes = options.content / "episodes"
    count = sum(1 for _ in episodes.iterdir()) if episodes.is_dir() else 0
    if count < _MANY_EPISODES or not sys.stderr.isatty():
        return build(options)
    with click.progressbar(length=count, label="Episodes", file=sys.stderr) as bar:
        return build(options, progress=lambda _slug: bar.update(1))


def _show_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(f"{problem}\n", err=True)
