(function (root, scheme, size) {
  root.classList.add("js");
  try {
    scheme = localStorage.getItem("chapterhouse.scheme");
    size = JSON.parse(localStorage.getItem("chapterhouse.size"));
  } catch (refused) {}
  if (scheme) root.dataset.theme = scheme;
  if (size) root.dataset.size = size;
})(document.documentElement);
