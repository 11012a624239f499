// @ts-check
/**
 * The script of every page, and the only one of a reading page. It runs before the first paint: it shows the menu of the
 * visitor's role, which a static page does not know, and the wide view of 「PCサイト」. The style sheet hides the other menus
 * at once; `hidden` does so where it is missing. Later it answers the presses of parts with `data-press`, wherever they came
 * from, and notes what is typed into a textarea before React is there (components/form/text-area.tsx). It reads two cookies that hold no secret. The policies of all pages contain its hash.
 */
export const pageScript = `(function () {
  var root = document.documentElement;
  var path = location.pathname, opened = path + location.search;
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
  function closeMenu() {
    var menu = document.getElementById("menu");
    if (menu && menu.open) { menu.open = false; return menu; }
  }
  var presses = {
    print: function () { print(); },
    copy: function (part) {
      navigator.clipboard.writeText(part.dataset.text).then(function () {
        part.querySelector("[aria-live]").textContent = "（コピーしました）";
      });
    },
    share: function (part) { navigator.share({ title: document.title, url: part.dataset.text }).catch(function () {}); },
    wide: function () { look("wide; Path=/; SameSite=Lax"); },
    narrow: function () { look("wide; Path=/; SameSite=Lax; Max-Age=0"); }
  };
  function look(view) { document.cookie = "view=" + view; apply(); }
  window.refreshHeader = apply;
  if (navigator.share) root.dataset.share = "";
  apply();
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", function (event) {
    if (!event.target.closest("#menu")) closeMenu();
    var part = event.target.closest("[data-press]");
    if (part) presses[part.dataset.press](part);
  });
  document.addEventListener("input", function (event) {
    if (event.target.tagName === "TEXTAREA") event.target.typed = event.target.value;
  });
  document.addEventListener("keydown", function (event) {
    var menu = event.key === "Escape" && closeMenu();
    if (menu) menu.querySelector("summary").focus();
  });
  addEventListener("pageshow", function (event) {
    apply();
    if (event.persisted) document.querySelectorAll("search form").forEach(function (form) { form.reset(); });
  });
  addEventListener("popstate", function () {
    if (!window.next && location.pathname + location.search !== opened) location.reload();
  });
  new MutationObserver(function () {
    widen();
    if (location.pathname === path) return;
    path = location.pathname;
    apply();
    closeMenu();
  }).observe(document.head, { childList: true });
})();`;
