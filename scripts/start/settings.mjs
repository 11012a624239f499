import { existsSync } from "node:fs";
import { proxyProblems } from "./proxies.mjs";

/** Reads settings from .env, if there is one; variables of the environment take precedence. */
export function loadDotEnv() {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

const sender = "いわき市就職応援サイト <noreply@example.jp>";
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Why the demo must not start, in sentences: settings that only a real site has. */
export function demoProblems(env) {
  const problems = ["RESEND_API_KEY", "RESEND_WEBHOOK_SECRET", "TRUSTED_PROXIES"]
    .filter((name) => env[name])
    .map((name) => `${name} が設定されています。`);
  if (env.APP_URL && !loopback.test(hostOf(env.APP_URL)))
    problems.push(`APP_URL（${env.APP_URL}）が手元のものではありません。`);
  if (problems.length > 0) {
    problems.push(
      "DATABASE_URL がないため見本として起動しようとしましたが、本番の設定があるため止めました。DATABASE_URL を設定してください。",
    );
  }
  return [...problems, ...rangeProblems(env), ...portProblems(env)];
}

/** Each missing or unsafe setting of a real site, in a sentence that says how to correct it. */
export function productionProblems(env) {
  const problems = [];
  const missing = (name, what) => {
    if (!env[name]) problems.push(`${name}（${what}）を設定してください。`);
    return !env[name];
  };
  if (!/^postgres(ql)?:\/\//.test(env.DATABASE_URL ?? "")) {
    problems.push("DATABASE_URL は postgres:// で始まるURLを設定してください。");
  }
  if (!missing("APP_URL", "サイトのURL。例 https://shigoto.example.jp"))
    problems.push(...appUrlProblems(env.APP_URL));
  if (!missing("AUTH_SECRET", "32文字以上の秘密の文字列。例 openssl rand -base64 32 の出力")) {
    const secrets = env.AUTH_SECRET.split(",").map((secret) => secret.trim());
    if (secrets.some((secret) => secret.length < 32)) {
      problems.push("AUTH_SECRET は、どれも32文字以上にしてください。");
    }
  }
  missing("RESEND_API_KEY", "メール配信サービスResendのAPIキー");
  if (env.RESEND_WEBHOOK_SECRET && !/^whsec_[A-Za-z0-9+/]+=*$/.test(env.RESEND_WEBHOOK_SECRET)) {
    problems.push(
      "RESEND_WEBHOOK_SECRET は、ResendのWebhookの画面にある whsec_ で始まる文字列を設定してください。",
    );
  }
  if (
    !missing("MAIL_FROM", `差出人。例 ${sender}`) &&
    !/^[^\s@<>]+@[^\s@<>]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(env.MAIL_FROM)
  ) {
    problems.push(`MAIL_FROM は「${sender}」の形で設定してください。`);
  }
  if (env.RESEND_BASE_URL !== undefined) problems.push(...mailServiceProblems(env));
  if (env.DEMO !== undefined) problems.push("DEMO は設定しないでください。");
  return [...problems, ...proxyProblems(env), ...rangeProblems(env), ...portProblems(env)];
}

function appUrlProblems(text) {
  const url = parse(text);
  if (!url) return ["APP_URL が正しいURLではありません。"];
  const problems = [];
  if (url.pathname !== "/" || url.search || url.hash)
    problems.push("APP_URL は「https://ホスト名」の形で設定してください。");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback.test(url.hostname))) {
    problems.push("APP_URL は https:// で始めてください（http:// は localhost だけで使えます）。");
  }
  return problems;
}

function mailServiceProblems(env) {
  const url = parse(env.RESEND_BASE_URL);
  if (!url) return ["RESEND_BASE_URL が正しいURLではありません。"];
  if (env.MAIL_STAND_IN === "1" && loopback.test(url.hostname)) return [];
  if (url.protocol === "https:" && !loopback.test(url.hostname)) return [];
  return [
    "RESEND_BASE_URL は https:// で始めてください（手元の代役を使う試験では MAIL_STAND_IN=1 も設定します）。",
  ];
}

/** Values that lib/env.ts refuses too, in a sentence and before anything has started. */
function rangeProblems({ MAIL_RATE_PER_SECOND, LOG_LEVEL, STAFF_TOTP, SEEKER_TOOLS, ...env }) {
  const problems = ["MAIL_STAND_IN", "ALLOW_UNSET_TEXTS"]
    .filter((name) => env[name] !== undefined && env[name] !== "1")
    .map((name) => `${name} は 1 か、設定しないかのどちらかです。`);
  const rate = Number(MAIL_RATE_PER_SECOND ?? 2);
  if (!(rate > 0 && rate <= 100))
    problems.push("MAIL_RATE_PER_SECOND は 0 より大きく 100 以下の数で設定してください。");
  if (!levels.includes(LOG_LEVEL ?? "info"))
    problems.push(`LOG_LEVEL は ${levels.join("、")} のどれかです。`);
  if (!["required", "optional"].includes(STAFF_TOTP ?? "required"))
    problems.push("STAFF_TOTP は required か optional で設定してください。");
  if (!["on", "off"].includes(SEEKER_TOOLS ?? "off"))
    problems.push("SEEKER_TOOLS は on か off で設定してください。");
  return problems;
}

const levels = ["debug", "info", "warn", "error", "silent"];

function portProblems({ PORT }) {
  const fits = PORT === undefined || (/^\d+$/.test(PORT) && Number(PORT) > 0 && Number(PORT) < 65_536);
  return fits ? [] : [`PORT（${PORT}）は 1 から 65535 の数で設定してください。`];
}

function parse(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function hostOf(text) {
  return parse(text)?.hostname ?? text;
}
