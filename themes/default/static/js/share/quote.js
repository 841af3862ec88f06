/** A piece of the conversation as text to paste. */

/**
 * @typedef {{speaker: string, text: string}} Line what one speaker says, whole paragraphs apart by
 *   an empty line
 * @typedef {{lines: Line[], time: string, url: string}} Piece
 */

/**
 * As plain text: the words, who says them and where.
 * @param {Piece} piece
 * @param {{quote: string, source: string}} forms `quote` holds ⟨text⟩; `source` ⟨speaker⟩, ⟨time⟩
 */
export function plainQuote({ lines, time, url }, forms) {
  const alone = lines.length === 1;
  const text = alone
    ? fill(forms.quote, { text: lines[0].text })
    : lines.map(({ speaker, text }) => (speaker ? `${speaker}: ${text}` : text)).join("\n\n");
  return `${text}\n${source(forms.source, alone ? lines[0].speaker : "", time)}\n${url}`;
}

/** The same in Markdown. */
export function markdownQuote({ lines, time, url }, forms) {
  const alone = lines.length === 1;
  const text = lines.map(({ speaker, text }) => (alone || !speaker ? "" : `**${escaped(speaker)}:** `) + escaped(text));
  const from = escaped(source(forms.source, alone ? lines[0].speaker : "", time));
  return `${[...text, `[${from}](${url.replace(/[()]/g, encodeURIComponent)})`].join("\n\n").replace(/^/gm, "> ").replace(/ +$/gm, "")}\n`;
}

/** A citation: the form that the build made, with the time, if there is one, and the address. */
export function citation({ time, url }, form) {
  const bare = form.replace(/,\n[^\n]*⟨time⟩\}/, "").replace(/⟨time⟩\p{P}?\s*/u, "");
  return fill(time ? form : bare, { time, url });
}

/** Replace `⟨name⟩` by what it stands for. */
export function fill(form, values) {
  return form.replace(/⟨(\w+)⟩/g, (whole, name) => values[name] ?? whole);
}

/** Parts that are missing leave no trace: `— ⟨speaker⟩, Title, ⟨time⟩`. */
function source(form, speaker, time) {
  const bare = speaker ? form : form.replace("⟨speaker⟩, ", "");
  return fill(time ? bare : bare.replace(", ⟨time⟩", ""), { speaker, time });
}

function escaped(text) {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
