/**
 * Leads on from the page of errors: who asks for a chapter's page that is no longer there comes to
 * its place in the whole conversation, and where that chapter is gone too, to the conversation.
 */

/** Below the folder of episodes, where a conversation's page lies two levels above a chapter's. */
const CHAPTER = /^(.*\/episodes\/[^/]+\/)([^/.]+)(?:\/|\/index\.html)?$/;

async function leadOn() {
  const [, path, chapter] = CHAPTER.exec(location.pathname) ?? [];
  if (!path) return;
  // With the host, as a path that begins with two strokes would name another.
  const whole = location.origin + path;
  const answer = await fetch(whole);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const id = decodeURIComponent(chapter);
  // A moment of the chapter is one of the whole as well.
  const place = location.hash || (page.getElementById(id) ? `#${id}` : "");
  location.replace(whole + location.search + place);
}

// Without a connection the page of errors is as good as any.
leadOn().catch(() => {});
