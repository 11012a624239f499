// @ts-check
/**
 * Runs before the first paint of every page: shows the menu of the visitor's role, which a static page does not know, and
 * the wide view of 「PCサイト」. It reads two cookies that hold no secret. The policies of all pages contain its hash.
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
  function apply() {
    root.dataset.role = cookie("role") || "guest";
    root.dataset.view = cookie("view") || "phone";
    widen();
  }
  window.applyHeader = apply;
  apply();
  new MutationObserver(widen).observe(document.head, { childList: true });
})();`;
