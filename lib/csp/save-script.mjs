// @ts-check
import { createHash } from "node:crypto";
import { deviceList } from "./device-list.mjs";

/**
 * The script of pages with postings: a file, because twenty cards leave no room for it in a list. It makes buttons of the links
 * 検討リストに入れる (components/jobs/save-link.tsx): one press keeps the posting, in the account of a signed-in 求職者, otherwise
 * on this device. Until it has come, and where it does not, they stay links.
 *
 * A press in the account carries the mark of the account that was signed in when the page was shown. Whenever the answer is not
 * that it is saved, the page to which the link leads opens, which names the account and says what is wrong.
 *
 * The second click of a double click (detail 2) does nothing: it would take off what the first has kept.
 *
 * On the page of a posting it also reports that it was opened or its ways to apply pressed, and everywhere that it was kept: each
 * once in a tab, without a cookie, and for nobody whose login is that of a 事業者 or of staff (lib/jobs/figures).
 */
export const saveScript = `(function () {
  var root = document.documentElement, asked, mark;
  var page = /^\\/jobs\\/([0-9a-f-]{36})$/.exec(location.pathname);
  function each(show) { document.querySelectorAll("[data-save]").forEach(show); }
  function idOf(link) { return link.href.slice(-36); }
  function isInAccount(link) { return root.dataset.role === "applicant" && link.pathname !== "/saved"; }
  function label(link, isListed, sentence) {
    var text = sentence || (isListed ? "検討リストにあります" : "検討リストに入れる"), card = link.closest(".job-card");
    link.setAttribute("role", "button");
    link.setAttribute("aria-pressed", isListed);
    if (card) link.setAttribute("aria-label", card.querySelector("a").textContent + "：" + text);
    link.textContent = text;
  }
  function showAll(ids) { each(function (link) { label(link, ids.includes(idOf(link))); }); }
  function ask(body) {
    return fetch("/api/saved-jobs/account", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body)
    }).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer.json();
    });
  }
  function listed() {
    try { return [].concat(JSON.parse(localStorage.getItem("${deviceList.key}")) || []); } catch (unreadable) { return []; }
  }
  function report(thing, id) {
    var role = root.dataset.role, key = thing + " " + id;
    if (role === "employer" || role === "staff") return;
    try {
      if (sessionStorage.getItem(key)) return;
      sessionStorage.setItem(key, 1);
    } catch (blocked) { return; }
    fetch("/api/job-figures", {
      method: "POST",
      keepalive: true,
      credentials: "omit",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ job: id, thing: thing })
    }).catch(function () {});
  }
  function reportOpened() { report("opened", page[1]); }
  function pressInAccount(link) {
    var id = idOf(link);
    if (link.getAttribute("aria-pressed") === "true") location.href = "/mypage/saved";
    else if (!mark) location.href = link.href;
    else ask({ job: id, mark: mark }).catch(function () { return { saved: [] }; }).then(function (state) {
      if (!state.saved.includes(id)) return location.href = link.href;
      each(function (one) { if (idOf(one) === id) label(one, true); });
      report("kept", id);
    });
  }
  function pressOnDevice(link) {
    var id = idOf(link), ids = listed(), at = ids.indexOf(id);
    if (at < 0 && ids.length >= ${deviceList.most}) return label(link, false, "検討リストは${deviceList.most}件までです");
    if (at < 0) ids.unshift(id);
    else ids.splice(at, 1);
    try { localStorage.setItem("${deviceList.key}", JSON.stringify(ids)); }
    catch (blocked) { return label(link, false, "この端末には保存できません"); }
    showAll(ids);
    if (at < 0) report("kept", id);
  }
  function press(event, link) {
    event.preventDefault();
    if (event.type === "click" && event.detail > 1) return;
    if (!isInAccount(link)) pressOnDevice(link);
    // A press may come before the answer about the account.
    else asked.then(function () { pressInAccount(link); });
  }
  function show() {
    var first = document.querySelector("[data-save]"), ids = [];
    mark = "";
    asked = Promise.resolve();
    if (!first || !isInAccount(first)) return showAll(listed());
    showAll(ids);
    each(function (link) { ids.push(idOf(link)); });
    asked = ask({ jobs: ids }).then(function (state) {
      mark = state.mark;
      showAll(state.saved);
    }).catch(function () {});
  }
  function start() {
    show();
    if (page && document.prerendering) document.addEventListener("prerenderingchange", reportOpened);
    else if (page) reportOpened();
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest("main a"), href = link && link.getAttribute("href");
    if (link && link.hasAttribute("aria-pressed")) press(event, link);
    else if (page && /^(tel|mailto):/.test(href)) report("contacted", page[1]);
    else if (page && href === "#apply") report("howToApply", page[1]);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === " " && event.target.hasAttribute("data-save")) press(event, event.target);
  });
  addEventListener("pageshow", function (event) { if (event.persisted) show(); });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();`.replace(/\n */g, "\n");

/** Where app/saved-jobs.js serves it: the policy of reading pages allows this file and no other. */
export const saveScriptPath = "/saved-jobs.js";

/** With a mark of its text, so that a browser may keep it for good. */
export const saveScriptUrl = `${saveScriptPath}?v=${createHash("sha256").update(saveScript).digest("hex").slice(0, 12)}`;
