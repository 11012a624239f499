// @ts-check
import { deviceList } from "./device-list.mjs";

/**
 * The second script of the page of a posting. One press of its button keeps the posting, in the account of a signed-in
 * 求職者, otherwise on this device. It is no part of the script of every page, because lists have no room for it. The button
 * stands before it. The policies contain its hash.
 *
 * A press in the account carries the mark of the account that was signed in when the page was shown. Whenever the answer is not
 * that it is saved, the page with the button opens, which names the account and says what is wrong.
 *
 * The second click of a double click (detail 2) does nothing: it would take off what the first has kept.
 *
 * It also reports that the posting was opened, kept, or its ways to apply pressed, each once in a tab, without a cookie, and for
 * nobody whose login is that of a 事業者 or of staff (lib/jobs/figures).
 */
export const listScript = `(function () {
  var button = document.currentScript.previousElementSibling, id = button.dataset.job, mark;
  function ownPage() {
    return document.documentElement.dataset.role === "applicant" && button.dataset.account;
  }
  function label(isListed, sentence) {
    button.setAttribute("aria-pressed", isListed);
    button.textContent = sentence || (isListed ? "検討リストに入っています" : "検討リストに入れる");
  }
  function ask(body) {
    return fetch("/api/saved-jobs/account", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body)
    }).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer.json();
    }).then(function (state) {
      mark = state.mark;
      label(state.saved);
      return state.saved;
    });
  }
  function listed() {
    try { return [].concat(JSON.parse(localStorage.getItem("${deviceList.key}")) || []); } catch (unreadable) { return []; }
  }
  function show(sentence) { label(listed().includes(id), sentence); }
  function report(thing) {
    var role = document.documentElement.dataset.role, key = thing + " " + id;
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
  function reportOpened() { report("opened"); }
  function pressInAccount(page) {
    if (button.getAttribute("aria-pressed") === "true") location.href = "/mypage/saved";
    else if (!mark) location.href = page;
    else ask({ job: id, mark: mark }).catch(function () {}).then(function (isSaved) {
      if (isSaved) report("kept");
      else location.href = page;
    });
  }
  function pressOnDevice() {
    var ids = listed(), at = ids.indexOf(id);
    if (at < 0 && ids.length >= ${deviceList.most}) return show("検討リストは${deviceList.most}件までです");
    if (at < 0) ids.unshift(id);
    else ids.splice(at, 1);
    try { localStorage.setItem("${deviceList.key}", JSON.stringify(ids)); }
    catch (blocked) { return show("この端末には保存できません"); }
    show();
    if (at < 0) report("kept");
  }
  button.addEventListener("click", function (event) {
    if (event.detail > 1) return;
    var page = ownPage();
    if (page) pressInAccount(page);
    else pressOnDevice();
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("main a"), href = link && link.getAttribute("href");
    if (/^(tel|mailto):/.test(href)) report("contacted");
    else if (href === "#apply") report("howToApply");
  });
  if (document.prerendering) document.addEventListener("prerenderingchange", reportOpened);
  else reportOpened();
  addEventListener("pageshow", function () {
    mark = "";
    if (!ownPage()) return show();
    label(false);
    ask({ job: id }).catch(function () {});
  });
})();`.replace(/\n */g, "\n");
