"""Markdown of notes and pages."""

from __future__ import annotations

import pytest

from generator.markup import Markdown


def test_headings_fit_into_the_page_and_have_addresses() -> None:
    html = Markdown().render("# Links\n\n## More\n\n# Links\n", top=3, prefix="note_")
    assert '<h3 id="note_links">Links</h3>' in html
    assert '<h4 id="note_more">More</h4>' in html
    assert '<h3 id="note_links-2">Links</h3>' in html


def test_tables_footnotes_and_tasks() -> None:
    html = Markdown().render("|a|b|\n|-|-|\n|1|2|\n\nWord[^1] ~~no~~\n\n- [x] done\n\n[^1]: Note\n")
    assert "<table>" in html
    assert "<s>no</s>" in html
    assert 'class="footnotes"' in html
    assert 'type="checkbox"' in html


def test_cells_are_aligned_without_inline_styles() -> None:
    html = Markdown().render("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|\n")
    assert '<td class="align_left">1</td>' in html
    assert '<td class="align_center">2</td>' in html
    assert '<th class="align_right">c</th>' in html
    assert "style=" not in html


def test_code_is_highlighted_by_class_and_escaped() -> None:
    html = Markdown().render("```python\nif a < b: pass\n```\n\n```nolang\n<b>\n```\n\n    <i>\n")
    assert '<span class="k">if</span>' in html
    assert "&lt;b&gt;" in html
    assert "&lt;i&gt;" in html
    assert "style=" not in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[a](javascript:alert(1))",
        "[a](data:text/html,x)",
        "![a](vbscript:x)",
    ],
)
def test_nothing_runs_by_default(text: str) -> None:
    html = Markdown().render(text)
    assert "<script" not in html
    assert "<img src=x" not in html
    assert 'href="' not in html
    assert 'src="' not in html


def test_html_comes_through_where_it_is_allowed() -> None:
    assert Markdown(allow_html=True).render("<b>x</b>") == "<p><b>x</b></p>\n"


def test_ids_of_footnotes_cannot_be_those_of_chapters() -> None:
    html = Markdown().render("Word[^1]\n\n[^1]: Note\n")
    ids = [part.partition('"')[0] for part in html.split('id="')[1:]]
    assert ids
    assert all("_" in name for name in ids)
