"""Learn `generator/assemble/chapters/weights.json` from conversations with human chapters.

pip install numpy scipy scikit-learn
python tests/bench/chapters/train.py FOLDER            # learn from all, write the weights
python tests/bench/chapters/train.py FOLDER --titles   # learn what makes a title, leave the rest
python tests/bench/chapters/train.py FOLDER --summaries    # the same for summaries
python tests/bench/chapters/train.py FOLDER --check    # leave one show out, print the scores
python tests/bench/chapters/train.py FOLDER --check --as xx    # as if nothing were known of English
python tests/bench/chapters/train.py FOLDER --judge    # leave one show out, judge titles
python tests/bench/chapters/train.py FOLDER --judge-summaries    # the same for summaries
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from msgspec import to_builtins
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parents[3]))

from generator.assemble.chapters.boundaries import find_boundaries
from generator.assemble.chapters.weights import Weights, weights
from tests.bench.chapters.conversations import load, talk_of
from tests.bench.chapters.evaluate import report, table
from tests.bench.chapters.model import example, fit
from tests.bench.chapters.summary_model import (
    check_summaries,
    fit_summaries,
    judged_sentences,
)
from tests.bench.chapters.title_check import check_titles
from tests.bench.chapters.title_model import fit_titles, judged_chapters

_TARGET = Path(__file__).parents[3] / "generator/assemble/chapters/weights.json"
_ABOUT = (
    "Log-odds that a chapter begins at a sentence: bias + sum of weight x feature + phrases."
    " Each feature has its weight and its usual value; names are explained in features/."
    " Learned by tests/bench/chapters/train.py from 98 conversations whose chapters people made:"
    " bitcointranscripts (MIT), Oxide and Friends show notes (CC BY), QMSum (MIT)."
    " per_root_minute is set by hand: chapters per square root of minutes."
    " titles: what people think of phrases, of two together, of what is asked and of what is done,"
    " by feature (titles/features.py, ranking.py, asked.py, doing.py) and by word, and the sums at"
    " which the odds are even; learned from tests/bench/chapters/title_judgements.jsonl."
    " summaries: the same of sentences (summaries/features.py, summary_judgements.jsonl)."
)


def main() -> None:
    folder = Path(sys.argv[1])
    if "--judge" in sys.argv:
        check_titles(load(folder))
        return
    if "--judge-summaries" in sys.argv:
        check_summaries(load(folder))
        return
    if "--summaries" in sys.argv:
        summaries = fit_summaries(judged_sentences(load(folder)))
        _TARGET.write_text(as_text(replace(weights(), summaries=summaries)), encoding="utf-8")
        return
    if "--titles" in sys.argv:
        titles = fit_titles(judged_chapters(load(folder)))
        _TARGET.write_text(as_text(replace(weights(), titles=titles)), encoding="utf-8")
        return
    examples = [example(conversation) for conversation in load(folder)]
    if "--check" in sys.argv:
        language = sys.argv[sys.argv.index("--as") + 1] if "--as" in sys.argv else "en"
        talks = {e.conversation.name: talk_of(e.conversation, language) for e in examples}
        chosen = {}
        for show in sorted({e.conversation.show for e in examples}):
            learned = fit([e for e in examples if e.conversation.show != show])
            for e in examples:
                if e.conversation.show == show:
                    name = e.conversation.name
                    chosen[name] = find_boundaries(talks[name], learned, None).sentences
        print(table(report(talks, chosen, [e.conversation for e in examples])))
        return
    conversations = [e.conversation for e in examples]
    titles = fit_titles(judged_chapters(conversations))
    summaries = fit_summaries(judged_sentences(conversations))
    learned = replace(fit(examples), titles=titles, summaries=summaries)
    _TARGET.write_text(as_text(learned), encoding="utf-8")


def as_text(learned: Weights) -> str:
    data = {
        "about": _ABOUT,
        "bias": learned.bias,
        "per_root_minute": learned.per_root_minute,
        "features": {name: list(pair) for name, pair in learned.features.items()},
        "phrases": learned.phrases,
        "titles": to_builtins(learned.titles),
        "summaries": to_builtins(learned.summaries),
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return re.sub(r"\[\s+(\S+),\s+(\S+)\s+\]", r"[\1, \2]", text) + "\n"


if __name__ == "__main__":
    main()
