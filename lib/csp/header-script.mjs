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
    var wide = document.getElementById("wide-viewport");
    if (cookie("view") !== "wide") { if (wide) wide.remove(); return; }
    if (!wide) {
      wide = document.createElement("meta");
      wide.id = "wide-viewport";
      wide.name = "viewport";
      wide.content = "width=1100";
    }
    if (document.head.lastElementChild !== wide) document.head.appendChild(wide);
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
