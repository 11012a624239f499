import { expect, test } from "@playwright/test";
import { applicantList } from "@/app/admin/applicants/query";
import { auditList } from "@/app/admin/audit/query";
import { campaignList } from "@/app/admin/campaigns/query";
import { employerList } from "@/app/admin/employers/query";
import { jobList } from "@/app/admin/jobs/query";
import type { StaffList } from "@/app/admin/list-query";
import { noticeList } from "@/app/admin/notices/query";
import { staffList } from "@/app/admin/staff/query";

const employer = "0190a000-0000-7000-8000-000000000000";

/** The query that remains after a list has read this one and written its own address. */
function again<Filter, Order extends string>(list: StaffList<Filter, Order>, query: Record<string, string>) {
  return Object.fromEntries(new URL(list.href(list.read(query)), "http://localhost").searchParams);
}

test("a list reads filters, order and page again from the address that it writes", () => {
  const jobs = {
    words: "看護 いわき",
    state: "draft",
    employer,
    district: "平",
    audience: "student",
    sort: "closing",
    page: "3",
  };
  expect(again(jobList, jobs)).toEqual(jobs);
  const notices = { words: "面接会", state: "shown", audience: "general", sort: "title", page: "2" };
  expect(again(noticeList, notices)).toEqual(notices);
  const people = {
    handle: "KWR",
    attribute: "student",
    wantsMail: "no",
    state: "active",
    from: "2026-04-01",
  };
  expect(again(applicantList, people)).toEqual(people);
  const employers = { words: "水産", industry: "製造業", state: "withdrawn" };
  expect(again(employerList, employers)).toEqual(employers);
  const campaigns = { words: "面接会", state: "draft", sort: "sends" };
  expect(again(campaignList, campaigns)).toEqual(campaigns);
  const staff = { words: "花子", role: "editor", state: "suspended", sort: "login" };
  expect(again(staffList, staff)).toEqual(staff);
  const entries = {
    actor: "server",
    subject: "job",
    action: "look",
    from: "2026-04-01",
    id: employer,
    page: "2",
  };
  expect(again(auditList, entries)).toEqual(entries);
});

test("what a list does not understand is ignored", () => {
  const nonsense = {
    state: "__proto__",
    employer: "1 or 1=1",
    district: "東京",
    sort: "password",
    page: "-1",
    x: "y",
  };
  expect(jobList.read(nonsense)).toEqual({ filter: {}, order: "new", page: 1 });
  expect(jobList.href(jobList.read(nonsense))).toBe("/admin/jobs");
  expect(jobList.read({ words: ["a\0b", "c"] }).filter).toEqual({ words: "ab" });
  expect(applicantList.read({ handle: "ｋｗｒ-1", from: "2026-02-30" }).filter).toEqual({ handle: "KWR1" });
});
