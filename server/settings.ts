const { APP_URL, DEMO, ALLOW_UNSET_TEXTS, NODE_ENV, PORT, TRUSTED_PROXIES = "" } = process.env;

/** The settings that the server needs before Next has loaded. lib/env.ts reads those of the application. */
export const site = new URL(APP_URL ?? "http://localhost:3000");
export const https = site.protocol === "https:";
export const dev = NODE_ENV === "development";
export const port = Number(PORT || 3000);

/** "demo" or "trial" when the content is no real one. */
export const sample = DEMO ? "demo" : ALLOW_UNSET_TEXTS ? "trial" : undefined;

/** Addresses and networks (CIDR) of our own proxies. */
export const trustedProxies = TRUSTED_PROXIES.split(",")
  .map((entry) => entry.trim())
  .filter(Boolean);
