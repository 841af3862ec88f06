/** Spellings that count as one; the same as in `generator/search/folding.py`. */
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", ё: "е" };
const KEPT = { ca: "ç", da: "æøå", es: "ñ", fi: "äöå", hu: "öőüű", no: "æøå", sv: "åäö", tr: "çğıöşü" };

// eslint-disable-next-line no-control-regex
const ascii = (text) => /^[\0-\x7f]*$/.test(text);

/** The one form in which a token is looked up: lower case, accents kept. */
export function plain(token) {
  if (ascii(token)) return token.toLowerCase();
  return token
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u200c\u200d]/g, "")
    .replaceAll("ς", "σ")
    .replaceAll("’", "'");
}

/** A word without its accents, except where the language tells letters apart by them. */
export function fold(word, language) {
  if (ascii(word)) return word;
  const kept = KEPT[language];
  if (!kept) return bare(word);
  return word
    .split(new RegExp(`([${kept}])`))
    .map((part, index) => (index % 2 ? part : bare(part)))
    .join("");
}

function bare(word) {
  return word
    .replace(/[ßæœøđłıё]/g, (letter) => LETTERS[letter])
    .normalize("NFD")
    .replace(/([a-zα-ω])[\u0300-\u036f]+/g, "$1")
    .normalize("NFC");
}
