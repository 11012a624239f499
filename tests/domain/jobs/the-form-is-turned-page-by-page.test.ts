import { randomUUID } from "node:crypto";
import { ownDraftInput } from "@/lib/jobs/drafts/schema";
import { jobFields, jobTable } from "@/lib/jobs/fields/fields";
import { jobSections, sectionNames } from "@/lib/jobs/fields/kinds";
import { fieldAddress } from "@/lib/jobs/form-address";
import { expect, test } from "@/tests/support/domain";

const sent = (own: Record<string, string> = {}) => ({
  ...{ id: randomUUID(), version: "0", jobId: "", formPath: "/business/jobs/new", section: "post" },
  title: "箱詰め",
  ...own,
});
const errors = (own: Record<string, string>) =>
  (ownDraftInput.safeParse(sent(own)).error?.issues ?? []).map(({ path }) => path[0]);

test("保存して次へ waits for the mistakes of its own page, and for no others", () => {
  expect(errors({ next: "work", headcount: "二人", wageFrom: "千円" })).toEqual(["headcount"]);
  expect(errors({ next: "work", title: "" })).toEqual(["title"]);
  const turned = ownDraftInput.parse(sent({ next: "work", wageFrom: "千円" }));
  expect(turned).toMatchObject({ outcome: "turn", to: "work", typed: { values: { wageFrom: "千円" } } });
});

test("another page is open to half a number, and the button that saves names the mistakes of all pages", () => {
  for (const to of [...sectionNames, "all", "closesOn"]) {
    const turned = ownDraftInput.parse(sent({ turn: to, title: "", headcount: "二人" }));
    expect(turned).toMatchObject({ outcome: "turn", to, typed: { values: { headcount: "二人" } } });
  }
  expect(errors({ intent: "save", headcount: "二人", wageFrom: "千円" }).sort()).toEqual([
    "headcount",
    "wageFrom",
  ]);
  expect(ownDraftInput.parse(sent({ intent: "save" }))).toMatchObject({
    outcome: "save",
    saved: { title: "箱詰め", intent: "save" },
  });
});

test("a page that the form does not have is refused, and so is the page of another site", () => {
  for (const to of ["", "toString", "__proto__", "employer", "https://evil.example"]) {
    expect(ownDraftInput.safeParse(sent({ turn: to })).success, to).toBe(false);
    expect(ownDraftInput.safeParse(sent({ next: to })).success, to).toBe(false);
  }
  for (const formPath of ["https://evil.example/", "//evil.example/jobs/new", ""])
    expect(ownDraftInput.safeParse(sent({ turn: "work", formPath })).success, formPath).toBe(false);
});

test("each field stands on one page, and its address leads there", () => {
  for (const field of jobFields) expect(jobSections).toHaveProperty(jobTable[field].section);
  expect(fieldAddress("/x", "smoking")).toBe("/x?section=place#field-smoking");
  expect(fieldAddress("", "smoking", "post")).toBe("?section=place#field-smoking");
  expect(fieldAddress("", "smoking", "place")).toBe("#field-smoking");
  expect(fieldAddress("", "smoking", "all")).toBe("#field-smoking");
});
