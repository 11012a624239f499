import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { perProcess } from "@/lib/registry/per-process.mjs";

test("two copies of the registry give the same part, which is made once", async () => {
  const url = pathToFileURL("lib/registry/per-process.mjs").href;
  const copy: { perProcess: typeof perProcess } = await import(`${url}?copy`);
  expect(copy.perProcess).not.toBe(perProcess);
  let made = 0;
  const make = () => ({ number: ++made });
  const part = perProcess("resend", make);
  expect(copy.perProcess("resend", make)).toBe(part);
  expect(made).toBe(1);
});
