import { expect, freshAddress, test } from "@/tests/support/e2e";
import { ask, encoded, filledForm } from "@/tests/support/plain";
import { freshEmail } from "@/tests/support/walk";

const forgeries: { name: string; headers: Record<string, string>; target?: (path: string) => string }[] = [
  { name: "Host", headers: { host: "evil.example" } },
  { name: "X-Forwarded-Host", headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" } },
  { name: "Forwarded", headers: { forwarded: "host=evil.example;proto=http" } },
  { name: "absolute URI", headers: { host: "evil.example" }, target: (path) => `http://evil.example${path}` },
];

for (const { name, headers, target } of forgeries) {
  test(`a forged ${name} is in no redirect, page or mail`, async ({ baseURL, mailbox }) => {
    const site = String(baseURL);
    const visitor = { ...headers, "x-forwarded-for": freshAddress() };
    for (const path of ["/", "/mypage", "/login/again?next=/mypage", "/jobs?q=a", "/no-such-page"]) {
      const answer = await ask(`${site}${path}`, { headers: visitor, target: target?.(path) });
      expect(JSON.stringify(answer.headers) + answer.body, path).not.toContain("evil.example");
    }
    const forms: { path: string; values: Record<string, string> }[] = [
      { path: "/register/apply", values: {} },
      { path: "/password-reissue", values: { kind: "applicant" } },
    ];
    for (const { path, values } of forms) {
      const email = freshEmail();
      const { body: html } = await ask(`${site}${path}`);
      const form = await encoded(filledForm(html, "email", { ...values, email }));
      const answer = await ask(`${site}${path}`, {
        method: "POST",
        headers: { ...visitor, ...form.headers, origin: site },
        body: form.body,
        target: target?.(path),
      });
      expect(answer.status, path).toBe(303);
      expect(JSON.stringify(answer.headers)).not.toContain("evil.example");
      const mail = await mailbox.mail(email);
      expect(mail.text + mail.html).not.toContain("evil.example");
      expect(mail.text).toContain(site);
    }
  });
}
