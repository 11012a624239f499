import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { day } from "../../lib/time/milliseconds.mjs";

/**
 * The accepted requests, one line of JSON each, written before the answer, so that kill -9 loses none. A line holds the
 * mails and, if one was given, the idempotency key with the answer to repeat.
 */
export function openStore(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "accepted.jsonl");
  const mails = new Map();
  const keys = new Map();
  for (const line of wholeLines(file)) remember(JSON.parse(line));

  function remember({ mails: added, key, fingerprint, answer, at }) {
    for (const mail of added) mails.set(mail.id, mail);
    if (key) keys.set(key, { fingerprint, answer, at });
  }

  return {
    accept(record) {
      appendFileSync(file, `${JSON.stringify(record)}\n`);
      remember(record);
    },
    /** The earlier answer under this key, while it is younger than 24 hours. */
    repeated(key, now) {
      const known = keys.get(key);
      return known && now - known.at < day ? known : undefined;
    },
    mail: (id) => mails.get(id),
    /** Mails, newest first; with `to`, those to an address that contains it. */
    newest(to) {
      const wanted = to?.trim().toLowerCase();
      const all = [...mails.values()].reverse();
      return wanted
        ? all.filter((mail) => mail.to.some((address) => address.toLowerCase().includes(wanted)))
        : all;
    },
    event(id, name) {
      const mail = mails.get(id);
      if (mail) mail.last_event = name;
    },
    reset() {
      writeFileSync(file, "");
      mails.clear();
      keys.clear();
    },
  };
}

/** The complete lines. Removes a line that a killed process left unfinished: its request was never answered. */
function wholeLines(file) {
  if (!existsSync(file)) return [];
  const text = readFileSync(file);
  const end = text.lastIndexOf("\n") + 1;
  if (end < text.length) truncateSync(file, end);
  return text.subarray(0, end).toString("utf8").split("\n").filter(Boolean);
}
