import html from "./shared_parts.js";

const parts = document.createElement("template");
parts.innerHTML = html;

/**
 * A copy of something that is the same on every page, and waits till it is asked for. The build
 * makes it of the theme's `shared.html`.
 * @param {string} selector
 */
export const sharedPart = (selector) => parts.content.querySelector(selector).cloneNode(true);
