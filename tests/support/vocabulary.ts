/** A word that the project no longer uses for an idea, and the one it uses. */
type OldWord = {
  /** One or more words as a name is split into them: "letGo" and "let-go" are "let go". The plural counts too. */
  old: string;
  now: string;
  /** Where the word had that meaning; everywhere when it is left out. */
  within?: RegExp;
};

const accounts =
  /^(lib\/(accounts|applicants|employers|mailed-links|helpdesk|auth)|app\/(\(accounts\)|\(applicants\)|business))\//;
const submissions = /^(lib\/(employers\/submissions|jobs\/drafts)|app\/(business|admin\/approvals))\//;
const limits = /^lib\/(rate-limits|accounts|auth|mailed-links|staff)\//;
const queue = /^lib\/(mail|campaigns)\//;
const pageCache = /^(lib\/page-cache\/|server\/|cache-handler)/;

/** One word for one idea: docs/style.md says why, this list keeps the others out. */
export const oldWords: OldWord[] = [
  { old: "member", now: "applicant (求職者), employerUser (担当者)" },
  { old: "caller", now: "applicant; helpdesk for the desk that answers callers" },
  { old: "clerk", now: "staff" },
  { old: "desk", now: "staff" },
  { old: "business", now: "employer, employerUser" },
  { old: "employer account", now: "employerUser" },
  { old: "apply", now: "register", within: accounts },
  { old: "application", now: "registration, employerSubmission, jobSubmission, howToApply" },
  { old: "event application", now: "howToJoin" },
  { old: "asker", now: "registration" },
  { old: "asked", now: "submitted", within: submissions },
  { old: "asking", now: "submission", within: submissions },
  { old: "waiting", now: "submitted", within: submissions },
  { old: "request", now: "start (a registration, a reissue); a request is one of HTTP", within: accounts },
  { old: "tries", now: "attempts; consume, refund and reset for limits", within: limits },
  { old: "verdict", now: "outcome", within: limits },
  { old: "ask", now: "consume", within: limits },
  { old: "place", now: "knownBrowser, knownNetwork", within: limits },
  { old: "held", now: "lease", within: queue },
  { old: "let go", now: "release", within: queue },
  { old: "doorbell", now: "wakeUp" },
  { old: "ears", now: "poll" },
  { old: "narrow", now: "removeRecipients", within: queue },
  { old: "narrowed", now: "recipientsRemoved", within: queue },
  { old: "tell", now: "invalidate, announce", within: pageCache },
  { old: "told", now: "invalidated, announced", within: pageCache },
  { old: "hear", now: "listen", within: pageCache },
  { old: "deafen", now: "stopListening" },
  { old: "kept", now: "stored, cached", within: pageCache },
  { old: "answer again", now: "lookup", within: pageCache },
  { old: "keep answer", now: "store", within: pageCache },
  { old: "notice", now: "errorPage", within: pageCache },
  { old: "refusal", now: "requestGuard", within: pageCache },
  { old: "upkeep", now: "maintenance" },
  { old: "coming due", now: "scheduledPublishing" },
  { old: "theirs", now: "current" },
  { old: "mine", now: "submitted", within: /^(app|components|lib)\// },
  { old: "slip", now: "typo" },
  { old: "way out", now: "searchRelaxation" },
  { old: "marks", now: "filterTokens", within: /^lib\/jobs\// },
  { old: "door", now: "loginStep" },
  { old: "deed", now: "auditEntry; intent for the button that was pressed" },
  { old: "forget", now: "erase" },
  { old: "dormant", now: "inactive" },
];

/**
 * Names that hold an old word and are not ours to choose: PostgreSQL's and the provider's, and folders that are URLs where
 * a property is named after one. What the data of a running site fixes (purposes of keys, cookies, kinds of mail, …)
 * stands in docs/data-names.md.
 */
const exceptions: { name: string; within: RegExp }[] = [
  { name: "application_name", within: /^tests\/support\/database/ },
  { name: "application_error", within: /^scripts\/mailbox\/errors/ },
  { name: "business", within: /^(app\/\(public\)|scripts|tests\/e2e)\/.*manual/ },
  { name: "applications", within: /\/nothing-of-staff-/ },
  { name: "members", within: /\/(two-people-|nothing-personal-)/ },
  // One of HTTP.
  { name: "request", within: /\/route\.ts$/ },
  // お知らせ, as one kind of what is announced.
  { name: "notices", within: /^lib\/page-cache\/announce/ },
  // Kinds of mails and of subjects of 操作履歴, as they are stored.
  { name: "dormant", within: /^lib\/mail\/labels/ },
  { name: "application", within: /^(lib\/audit\/labels|app\/admin\/audit\/)/ },
  { name: "eventApplication", within: /^app\/admin\/audit\/earlier-names/ },
];

/** "countSubmittedJobs", "count-submitted-jobs" → "count submitted jobs" */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/([A-Za-z])([0-9])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .join(" ")
    .toLowerCase();
}

/** The old word that a name at this path holds, with the one to use instead. */
export function oldWordIn(name: string, path: string): string | undefined {
  if (exceptions.some((one) => one.name === name && one.within.test(path))) return undefined;
  const words = ` ${wordsOf(name)} `;
  const found = oldWords.find(
    ({ old, within }) =>
      (words.includes(` ${old} `) || words.includes(` ${old}s `)) && (!within || within.test(path)),
  );
  return found && `${found.old} → ${found.now}`;
}
