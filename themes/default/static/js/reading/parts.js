/** A part of the page that is made when it is first needed, out of the theme's template. */
export function part(selector) {
  const here = document.body.querySelector(`:scope > ${selector}`);
  if (here) return here;
  const made = document.getElementById("page_tools").content.querySelector(selector).cloneNode(true);
  document.body.append(made);
  return made;
}
