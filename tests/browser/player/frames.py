"""Stand-ins for the frames of YouTube and Vimeo, which speak their protocols and play nothing.

YouTube's messages are those between its frame and its own IFrame API script; Vimeo's are in the
documentation of player.js ("Using the Player with postMessage").
"""

YOUTUBE = """<!doctype html><title>A film</title><p>A film</p><script>
const asked = new URL(location.href).searchParams;
const state = { playerState: -1, duration: 60, playbackRate: 1 };
state.currentTime = Number(asked.get("start"));
let listening = false;
const log = [];
function send(event) {
  if (listening) parent.postMessage(JSON.stringify({ event, info: { ...state } }), "*");
}
addEventListener("message", ({ data }) => {
  const { event, func, args } = JSON.parse(data);
  if (event === "listening") {
    if (listening) return;
    listening = true;
    state.playerState = asked.get("autoplay") ? 1 : 5;
    send("initialDelivery");
    return;
  }
  log.push(func);
  if (func === "playVideo") state.playerState = 1;
  if (func === "pauseVideo") state.playerState = 2;
  if (func === "seekTo") state.currentTime = args[0];
  if (func === "setPlaybackRate") state.playbackRate = args[0];
  document.querySelector("p").textContent = log.join(" ");
  send("infoDelivery");
});
setInterval(() => {
  if (state.playerState !== 1) return;
  state.currentTime += 0.1;
  send("infoDelivery");
}, 100);
</script>"""

VIMEO = """<!doctype html><title>A film</title><p>A film</p><script>
const heard = new Set();
const log = [];
let time = 0;
let playing = true;
function send(event, data) {
  if (event !== "ready" && !heard.has(event)) return;
  parent.postMessage(JSON.stringify({ event, data }), "*");
}
addEventListener("message", ({ data }) => {
  const { method, value } = JSON.parse(data);
  log.push(method);
  if (method === "addEventListener") heard.add(value);
  if (method === "setCurrentTime") time = value;
  if (method === "play") playing = true;
  if (method === "pause") { playing = false; send("pause", { seconds: time, duration: 60 }); }
  document.querySelector("p").textContent = log.join(" ");
});
setTimeout(() => send("ready"), 100);
setInterval(() => {
  if (!playing) return;
  time += 0.1;
  send("timeupdate", { seconds: time, duration: 60 });
}, 100);
</script>"""
