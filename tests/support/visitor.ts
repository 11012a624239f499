import type { Page } from "@playwright/test";
import { freshAddress } from "./e2e";
import { markParts, multipart, type Part } from "./post";

type Ask = { method?: string; headers?: Record<string, string>; cookie?: string; parts?: Part[] };

/** One request without a browser, from a new network. Redirects are not followed. */
export async function ask(path: string, { method, headers, cookie, parts }: Ask = {}): Promise<Response> {
  const site = String(process.env.TEST_SITE_URL);
  const sent = parts && multipart(parts);
  return fetch(new URL(path, site), {
    method: method ?? (parts ? "POST" : "GET"),
    redirect: "manual",
    headers: {
      origin: site,
      accept: "text/html",
      "x-forwarded-for": freshAddress(),
      ...(cookie ? { cookie } : {}),
      ...(sent ? { "content-type": sent.type } : {}),
      ...headers,
    },
    ...(sent ? { body: sent.body } : {}),
  });
}

/** The cookies of this browser as the value of a Cookie header. */
export async function copyCookies(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** The mark that the forms of this login carry, read from a page that has one. */
export async function markOf(
  cookie: string,
  path: "/mypage/settings" | "/business/settings" | "/admin/account/password",
) {
  const parts = markParts(await (await ask(path, { cookie })).text());
  if (parts.length === 0) throw new Error(`${path}: no form`);
  return parts;
}
