// @ts-check
/**
 * Runs before the first paint of every page: shows the menu of the visitor's role, which a static page does not know, and
 * the wide view of 「PCサイト」. The style sheet hides the other menus at once; `hidden` does so where it is missing. It reads
 * two cookies that hold no secret. The policies of all pages contain its hash.
 */
export const headerScript = `(function () {
  var root = document.documentElement;
  function cookie(name) {
    var found = document.cookie.match("(?:^|; )" + name + "=([a-z]+)");
    return found && found[1];
  }
  function widen() {
    var isWide = cookie("view") === "wide";
    var meta = document.getElementById("view-viewport");
    if (!isWide && !meta) return;
    if (!meta) {
      meta = document.createElement("meta");
      meta.id = "view-viewport";
      meta.name = "viewport";
    }
    meta.content = isWide ? "width=1100" : "width=device-width, initial-scale=1";
    if (document.head.lastElementChild !== meta) document.head.appendChild(meta);
  }
  function show(name, isShown) {
    document.querySelectorAll(".for-" + name).forEach(function (part) { part.hidden = !isShown; });
  }
  function apply() {
    var role = cookie("role") || "guest";
    root.dataset.role = role;
    root.dataset.view = cookie("view") || "phone";
    ["guest", "applicant", "employer", "staff"].forEach(function (name) { show(name, name === role); });
    show("signed-in", role === "applicant" || role === "employer");
    widen();
  }
  window.applyHeader = apply;
  apply();
  document.addEventListener("DOMContentLoaded", apply);
  new MutationObserver(widen).observe(document.head, { childList: true });
})();`;
