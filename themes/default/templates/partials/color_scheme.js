(function (root, scheme) {
  root.classList.add("js");
  try { scheme = localStorage.getItem("chapterhouse.scheme"); } catch (refused) {}
  if (scheme) root.dataset.theme = scheme;
})(document.documentElement);
