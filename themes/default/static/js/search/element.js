/**
 * Makes an element; text is put in as text, so that nobody's words run as code.
 * @param {string} selector such as `li.hit.s0`
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | null | false)} children
 */
export function element(selector, attributes = {}, ...children) {
  const [name, ...classes] = selector.split(".");
  const made = document.createElement(name);
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child || child === 0));
  return made;
}

/** A text with some of it marked. */
export function marked({ text, marks }) {
  const made = document.createDocumentFragment();
  let end = 0;
  for (const [from, to] of marks) {
    made.append(text.slice(end, from), element("mark", {}, text.slice(from, to)));
    end = to;
  }
  made.append(text.slice(end));
  return made;
}

/** A drawing of simple shapes. */
export function svg(box, attributes, shapes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("viewBox", box);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const [name, values] of shapes) {
    const shape = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(values)) shape.setAttribute(key, String(value));
    made.append(shape);
  }
  return made;
}
