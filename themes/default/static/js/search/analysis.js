/** From text to the terms of the index; the same as in `generator/search/analysis.py`. */
import { fold, plain } from "./folding.js";
import { segments } from "./segments.js";
import { tokens } from "./tokens.js";

/**
 * How a language makes terms of tokens.
 * @param {{code: string, stem: boolean, stop: string}} language as the manifest describes it
 */
export async function loadAnalysis({ code, stem, stop }) {
  return makeAnalysis(code, new Set(stop.split(" ")), await loadStemmer(code, stem));
}

async function loadStemmer(code, stems) {
  if (code === "en") {
    const { default: lunr } = await import("../vendor/lunr.js");
    return (word) => (/^[a-z0-9]+$/.test(word) ? lunr.stemmer(new lunr.Token(word)).str : word);
  }
  if (!stems) return (word) => word;
  const { default: Stemmer } = await import(`../vendor/stem_${code}.js`);
  const stemmer = new Stemmer();
  // A character beyond the first plane counts as two letters here, but not in Python.
  return (word) => (/[\ud800-\udfff]/.test(word) ? word : stemmer.stemWord(word));
}

export function makeAnalysis(code, stop, stem) {
  const known = new Map();

  function term(word) {
    const folded = fold(word, code);
    if (!word || stop.has(folded)) return "";
    return code === "en" ? stem(folded) : fold(stem(word), code);
  }

  function parts(word) {
    if (word.includes(".") && !/^[0-9]/.test(word)) {
      // U.S. is not us.
      const bare = word.replaceAll(".", "");
      return [stop.has(bare) ? word : bare];
    }
    if (/^[0-9]{1,3}(,[0-9]{3})+$/.test(word)) return [word.replaceAll(",", "")];
    const cut = segments(word);
    if (cut) return cut.map((piece) => piece.text);
    if (!word.includes("'")) return [word];
    if (code !== "en") return word.split("'");
    return [word.replace(/'(s|ll|re|ve|d|m)$/, "").replaceAll("'", "")];
  }

  return {
    code,
    /** The terms of one token: mostly one; none for a stop word. */
    terms(token) {
      let found = known.get(token);
      if (!found) {
        found = parts(plain(token)).map(term).filter(Boolean);
        known.set(token, found);
      }
      return found;
    },
    /** A token as it is compared with the words of a phrase. */
    exact: (token) => fold(plain(token), code).replaceAll("'", ""),
    /** Where the terms of a text stand. */
    spans(text) {
      return tokens(text).flatMap(({ token, start, end }) => {
        const terms = this.terms(token);
        const cut = terms.length > 1 ? segments(token) : null;
        // Pieces can be told apart only where the token is in its plain form already.
        if (!cut || cut.length !== terms.length || plain(token) !== token) return [{ token, terms, start, end }];
        return cut.map((piece, i) => ({
          token: piece.text,
          terms: [terms[i]],
          start: start + piece.start,
          end: start + piece.end,
        }));
      });
    },
  };
}
