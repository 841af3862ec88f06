"""Content and output in a bucket: the same site as from and to folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from generator import remote
from generator.build import BuildOptions, BuildReport, build
from generator.problems import ContentError
from generator.remote import build_remote
from tests.built_site import write_files
from tests.incremental.test_random_edits import contents
from tests.whole.test_killed import show

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def bucket() -> Iterator[Any]:
    """An S3 server on this machine, with an empty bucket."""
    server = pytest.importorskip("moto.server").ThreadedMotoServer("127.0.0.1", port=0)
    s3fs = pytest.importorskip("s3fs")
    server.start()
    host, port = server.get_host_and_port()
    settings = {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
    }
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    found = s3fs.S3FileSystem(use_listings_cache=False, skip_instance_cache=True)
    found.mkdir("shows")
    yield found
    server.stop()
    for name, value in before.items():
        os.environ.pop(name)
        if value is not None:
            os.environ[name] = value


def options(content: str | Path, output: str | Path) -> BuildOptions:
    return BuildOptions(content, output, jobs=1)  # type: ignore[arg-type]


def there(bucket: Any, place: str) -> dict[str, bytes]:
    top = f"shows/{place}/"
    return {path.removeprefix(top): bucket.cat_file(path) for path in sorted(bucket.find(top))}


def test_a_site_from_a_bucket_to_a_bucket(bucket: Any, tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", show(1))
    bucket.put(str(content), "shows/in", recursive=True)
    build(options(content, tmp_path / "here"))
    build_remote(options("s3://shows/in", "s3://shows/out"), build)
    assert there(bucket, "out") == contents(tmp_path / "here")


def test_the_next_build_puts_what_changed_and_removes_what_is_gone(
    bucket: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write_files(tmp_path / "content", show(1))
    bucket.put(str(content), "shows/in2", recursive=True)
    reports: list[BuildReport] = []

    def noted(chosen: BuildOptions) -> BuildReport:
        reports.append(build(chosen))
        return reports[-1]

    chosen = options("s3://shows/in2", "s3://shows/out2")
    bucket.pipe_file("shows/out2/mine.txt", b"of others")
    build_remote(chosen, noted, keep=tmp_path / "kept")
    write_files(content, {"episodes/talk-1.txt": "00:00 Ann: Quite new.\n"})
    (content / "episodes/talk-2.txt").unlink()
    bucket.rm("shows/in2/episodes/talk-2.txt")
    bucket.put_file(str(content / "episodes/talk-1.txt"), "shows/in2/episodes/talk-1.txt")
    build_remote(chosen, noted, keep=tmp_path / "kept")
    build(options(content, tmp_path / "here"))
    assert there(bucket, "out2") == contents(tmp_path / "here") | {"mine.txt": b"of others"}
    assert len(reports[1].written.unchanged) > len(reports[1].written.written)


def test_a_folder_and_an_address_go_together(bucket: Any, tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", show(2))
    build(options(content, tmp_path / "here"))
    build_remote(options(content, "s3://shows/out3"), build)
    build_remote(options(content, "s3://shows/out3"), build)
    assert there(bucket, "out3") == contents(tmp_path / "here")


def test_a_cluster_and_a_bucket_go_together(bucket: Any, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    content = write_files(tmp_path / "content", show(2))
    bucket.put(str(content), "shows/in4", recursive=True)
    build(options(content, tmp_path / "here"))
    with distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=None) as cluster:
        chosen = options("s3://shows/in4", "s3://shows/out4")
        build_remote(replace(chosen, dask=cluster.scheduler_address), build)
    assert there(bucket, "out4") == contents(tmp_path / "here")


def test_a_failed_build_puts_nothing(bucket: Any, tmp_path: Path) -> None:
    content = write_files(tmp_path / "content", {"episodes/a.txt": ""})
    with pytest.raises(ContentError):
        build_remote(options(content, "s3://shows/out5"), build)
    assert there(bucket, "out5") == {}


@pytest.mark.parametrize("address", ["s3://nowhere/x", "odd://x/y"])
def test_an_address_that_leads_nowhere_is_told(bucket: Any, tmp_path: Path, address: str) -> None:
    content = write_files(tmp_path / "content", show(1))
    with pytest.raises(ContentError) as caught:
        build_remote(options(content, address), build)
    assert caught.value.problems[0].path == address
    told = {"s3": "this cannot be reached: ", "odd": "Protocol not known: odd"}
    assert told[address.partition(":")[0]] in str(caught.value)


def test_a_name_in_a_bucket_cannot_lead_out_of_the_content(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r's3://a: "\.\./evil" leads out of the content'):
        remote._inside(tmp_path / "content", "../evil", "s3://a")
    assert remote._inside(tmp_path, "a/b", "s3://a") == tmp_path / "a" / "b"


def test_without_fsspec_it_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fsspec.core", None)
    with pytest.raises(ContentError, match=r"addresses need the package fsspec\n.*\[remote\]"):
        build_remote(options("s3://a/b", tmp_path / "site"), build)
