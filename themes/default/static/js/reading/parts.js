/** A part of the page that is made when it is first needed, out of the theme's template. */
export function part(selector) {
  const main = document.querySelector("main");
  const here = main.querySelector(`:scope > ${selector}`);
  if (here) return here;
  const made = document.getElementById("page_tools").content.querySelector(selector).cloneNode(true);
  main.append(made);
  return made;
}
