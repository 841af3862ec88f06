import { sharedPart } from "../parts.js";

/** A part of the page that is made when it is first needed, out of the theme's template. */
export function part(selector) {
  const main = document.querySelector("main");
  const here = main.querySelector(`:scope > ${selector}`);
  if (here) return here;
  const made = sharedPart(selector);
  main.append(made);
  return made;
}
