/** Lines of Node that get security updates, with the day on which these end (nodejs.org/en/about/previous-releases). */
const nodeLines = { 20: "2026-04-30", 22: "2027-04-30", 24: "2028-04-30" };

/**
 * What makes a real site less safe, though it may start. Said on the console at each start.
 * @param {Record<string, string | undefined>} settings
 * @param {string} nodeVersion "22.1.0"
 * @param {string} today "2026-11-30"
 */
export function productionWarnings({ STAFF_TOTP, TRUSTED_PROXIES }, nodeVersion, today) {
  const warnings = nodeWarnings(nodeVersion, today);
  if (STAFF_TOTP === "optional") {
    warnings.push(
      "STAFF_TOTP=optional: 市職員は、二段階認証なしで管理画面に入れます。本番では required にしてください。",
    );
  }
  if (!TRUSTED_PROXIES) {
    warnings.push("TRUSTED_PROXIES がありません。プロキシの後ろでは、訪れる人がみな同じアドレスに見えます。");
  }
  return warnings.map((warning) => `【注意】${warning}`);
}

/** `nodeVersion`: "22.1.0"; `today`: "2026-11-30". */
export function nodeWarnings(nodeVersion, today) {
  const line = Number(nodeVersion.split(".")[0]);
  const end = nodeLines[line];
  const supported = Object.keys(nodeLines)
    .filter((one) => today <= nodeLines[one])
    .join("、");
  const instead = supported
    ? `Node.js ${supported} のどれかに替えてください。`
    : "新しい Node.js に替えてください。";
  if (end === undefined) return [`Node.js ${nodeVersion} では動作を確かめていません。${instead}`];
  return today > end
    ? [`Node.js ${nodeVersion} は${end}に保守が終わり、安全のための更新が出ません。${instead}`]
    : [];
}
