/**
 * Frames of other sites load on a click and not before; players are cued by times.
 * @returns {(seconds: number) => void} moves every player to a moment, without starting it
 */
export function prepareMedia() {
  let asked = 0;
  let frame = null;

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".facade[data-embed] a");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const facade = link.closest(".facade");
    const address = new URL(facade.dataset.embed);
    address.searchParams.set("autoplay", "1");
    address.searchParams.set("enablejsapi", "1");
    if (asked) address.searchParams.set("start", String(Math.floor(asked)));
    frame = document.createElement("iframe");
    frame.className = "frame";
    frame.title = facade.dataset.title;
    frame.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
    frame.allowFullscreen = true;
    frame.src = address.href;
    facade.replaceWith(frame);
    frame.focus();
  });

  return (seconds) => {
    asked = seconds;
    for (const player of document.querySelectorAll(".player")) player.currentTime = seconds;
    const command = JSON.stringify({ event: "command", func: "seekTo", args: [seconds, true] });
    frame?.contentWindow.postMessage(command, new URL(frame.src).origin);
  };
}
