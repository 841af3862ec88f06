/**
 * Puts what changed into the page that is open, where that comes to the same as loading it anew.
 *
 * Three pages are compared: as it was sent, as it is sent now, and as it stands here, with all that
 * scripts and the reader have done to it. Only what differs between the first two is changed in the
 * third, so that focus, selection, open panels and a player stay as they are.
 */

/** What scripts may know or have taken up; it is neither made nor removed. What has a time comes and goes. */
const KNOWN =
  "[id]:not([id^='t=']), script, style, link, template, audio, video, iframe, form, input, select, button, dialog";
/** What has its effect when the page is loaded. */
const LOADED =
  "script:not([type='application/ld+json']), style, link, base, meta[http-equiv], audio, video, source, track, iframe, object, embed";

const names = (list) => list.split(/\s+/).filter(Boolean);

export class Patch {
  /** Remember the page; to be called before other scripts change it. */
  constructor() {
    // In a document without a window nothing is fetched.
    this.sent = document.implementation.createHTMLDocument().importNode(document.documentElement, true);
    /** What stands here for what was sent. */
    this.here = new WeakMap();
    this.#pair(this.sent, document.documentElement);
  }

  /**
   * Compare with the page as it is now.
   * @param {Document} page
   * @returns {(() => void) | null} puts the changes in; null where the page has to be loaded anew
   */
  to(page) {
    // Where scripts run these are text.
    for (const each of page.querySelectorAll("noscript")) each.textContent = each.innerHTML;
    const changes = (this.changes = []);
    this.used = new Map();
    const parts = [this.sent.querySelector("head"), this.sent.querySelector("body")];
    const same = this.#templates(page) && [page.head, page.body].every((part, i) => this.#compare(parts[i], part));
    return same ? () => changes.forEach((change) => change()) : null;
  }

  #pair(sent, here) {
    this.here.set(sent, here);
    const children = here.childNodes;
    sent.childNodes.forEach((child, i) => this.#pair(child, children[i]));
  }

  /** What is in templates is no child of theirs. */
  #templates(page) {
    const [sent, now] = [this.sent, page].map((root) => [...root.querySelectorAll("template")]);
    if (sent.length !== now.length) return false;
    return sent.every((each, i) => {
      const html = now[i].innerHTML;
      if (each.innerHTML === html) return true;
      const here = this.here.get(each);
      if (each.id || here.innerHTML !== each.innerHTML) return false;
      this.changes.push(() => [here, each].forEach((template) => (template.innerHTML = html)));
      return true;
    });
  }

  #compare(sent, now) {
    if (sent.nodeType !== Node.ELEMENT_NODE) return sent.data === now.data || this.#text(sent, now.data);
    if (sent.isEqualNode(now)) return true;
    return !sent.matches(LOADED) && this.#attributes(sent, now) && this.#children(sent, now);
  }

  #text(sent, data) {
    const here = this.here.get(sent);
    const before = sent.data;
    // What scripts have cut into pieces or marked, they would have to do again.
    if (!here.isConnected || here.data !== before) return false;
    const shorter = Math.min(data.length, before.length);
    let start = 0;
    while (start < shorter && data[start] === before[start]) start += 1;
    let end = 0;
    while (end < shorter - start && data.at(-1 - end) === before.at(-1 - end)) end += 1;
    // No more than that, so that a selection stays on the words that stay.
    const [count, fresh] = [before.length - start - end, data.slice(start, data.length - end)];
    this.changes.push(() => [here, sent].forEach((node) => node.replaceData(start, count, fresh)));
    return true;
  }

  #attributes(sent, now) {
    const all = new Set([...sent.getAttributeNames(), ...now.getAttributeNames()]);
    return [...all].every((name) => {
      const [before, after] = [sent.getAttribute(name), now.getAttribute(name)];
      return before === after || this.#attribute(sent, name, before, after);
    });
  }

  #attribute(sent, name, before, after) {
    const here = this.here.get(sent);
    const set = (element) => (after === null ? element.removeAttribute(name) : element.setAttribute(name, after));
    if (name === "class" && before !== null && after !== null) {
      // Scripts have classes of their own there.
      const [old, fresh] = [names(before), names(after)];
      this.changes.push(() => {
        here.classList.remove(...old.filter((each) => !fresh.includes(each)));
        here.classList.add(...fresh.filter((each) => !old.includes(each)));
        set(sent);
      });
      return true;
    }
    if (here.getAttribute(name) !== before) return false;
    if (name === "id" && !(before?.startsWith("t=") && after?.startsWith("t="))) return false;
    if (name.startsWith("data-") && this.#isUsed(name)) return false;
    this.changes.push(() => [here, sent].forEach(set));
    return true;
  }

  /** Whether scripts have made something of the texts of elements with this attribute. */
  #isUsed(name) {
    const changed = (node) =>
      node.nodeType === Node.TEXT_NODE ? this.here.get(node).data !== node.data : [...node.childNodes].some(changed);
    if (!this.used.has(name)) {
      this.used.set(name, [...this.sent.querySelectorAll(`[${CSS.escape(name)}]`)].some(changed));
    }
    return this.used.get(name);
  }

  #children(sent, now) {
    const [old, fresh] = [[...sent.childNodes], [...now.childNodes]];
    while (old.length && fresh.length && old.at(-1).isEqualNode(fresh.at(-1))) [old, fresh].forEach((each) => each.pop());
    const next = old.at(-1)?.nextSibling ?? sent.childNodes[old.length] ?? null;
    const first = old.findIndex((node, i) => !fresh[i] || !node.isEqualNode(fresh[i]));
    const start = first < 0 ? old.length : first;
    const [gone, come] = [old.slice(start), fresh.slice(start)];
    if (gone.length === come.length && gone.every((node, i) => node.nodeName === come[i].nodeName)) {
      return gone.every((node, i) => this.#compare(node, come[i]));
    }
    return this.#replace(sent, gone, come, next);
  }

  /** Other elements than before: only such as nobody else knows. */
  #replace(sent, gone, come, next) {
    const here = this.here.get(sent);
    const elements = [...gone, ...come].filter((node) => node.nodeType === Node.ELEMENT_NODE);
    const all = elements.flatMap((each) => [each, ...each.querySelectorAll("*")]);
    if (all.some((each) => each.matches(KNOWN))) return false;
    const data = new Set(all.flatMap((each) => each.getAttributeNames().filter((name) => name.startsWith("data-"))));
    if ([...data].some((name) => this.#isUsed(name))) return false;
    // Where scripts have put something, there is no telling where the new belongs.
    const own = sent.childNodes.length === here.childNodes.length;
    if (!own || [...sent.childNodes].some((node) => this.here.get(node).parentNode !== here)) return false;
    this.changes.push(() => {
      for (const node of gone) [this.here.get(node), node].forEach((each) => each.remove());
      for (const node of come) {
        const [kept, made] = [sent.ownerDocument.importNode(node, true), document.importNode(node, true)];
        sent.insertBefore(kept, next);
        here.insertBefore(made, next && this.here.get(next));
        this.#pair(kept, made);
      }
    });
    return true;
  }
}
