// @ts-check
import { deviceList } from "./device-list.mjs";

/**
 * The second script of the page of a posting: its button keeps the posting in 検討リスト of this device. It is no part of the
 * script of every page, because lists have no room for it. The button stands before it. The policies contain its hash.
 */
export const listScript = `(function () {
  var button = document.currentScript.previousElementSibling, id = button.dataset.job;
  function listed() {
    try { return [].concat(JSON.parse(localStorage.getItem("${deviceList.key}")) || []); } catch (unreadable) { return []; }
  }
  function show(sentence) {
    var isListed = listed().includes(id);
    button.setAttribute("aria-pressed", isListed);
    button.textContent = sentence || (isListed ? "検討リストに入っています" : "検討リストに入れる");
  }
  button.addEventListener("click", function () {
    var ids = listed(), at = ids.indexOf(id);
    if (at < 0 && ids.length >= ${deviceList.most}) return show("検討リストは${deviceList.most}件までです");
    if (at < 0) ids.unshift(id);
    else ids.splice(at, 1);
    try { localStorage.setItem("${deviceList.key}", JSON.stringify(ids)); }
    catch (blocked) { return show("この端末には保存できません"); }
    show();
  });
  addEventListener("pageshow", function () { show(); });
  show();
})();`;
