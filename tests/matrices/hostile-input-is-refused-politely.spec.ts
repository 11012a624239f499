import { japanDate } from "@/lib/time/japan-day";
import { addApplicant, addEmployerUser } from "@/tests/support/accounts";
import { addActivity } from "@/tests/support/activities";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { addPhotoRow } from "@/tests/support/photo-rows";
import { actionId, callParts, hiddenParts, markParts, type Part } from "@/tests/support/post";
import { ask, copyCookies } from "@/tests/support/visitor";
import {
  credentials,
  freshEmail,
  login,
  loginEmployerUser,
  startRegistrationByMail,
} from "@/tests/support/walk";

/** Bytes that are not UTF-8: a surrogate, an overlong slash, a stray continuation byte. */
const notUtf8 = [Buffer.from([0xed, 0xa0, 0x80]), Buffer.from([0xc0, 0xaf]), Buffer.from([0x80, 0xff, 0xfe])];

const values: (string | Buffer)[] = [
  "",
  " ",
  "\0",
  "abc\0def",
  "\0hanako@example.jp",
  "hanako\0@example.jp",
  "hanako@example.jp\0",
  ...notUtf8,
  "\u202e\u0000\u0001\u001b[31m",
  "\r\nBcc: all@example.jp",
  "hanako@example.jp\r\nBcc: all@example.jp",
  "hanako@example.jp,jiro@example.jp",
  '"hanako"@example.jp',
  "'; drop table applicants; --",
  "' or '1'='1",
  "$" + "{7*7}{{7*7}}<%= 7*7 %>",
  "../../../../etc/passwd",
  "%00%0d%0a",
  "__proto__",
  "[object Object]",
  "NaN",
  "-1",
  "9".repeat(400),
  "true",
  "null",
  "undefined",
  '{"$ne":null}',
  "<script>alert(1)</script>",
  "あ".repeat(30_000),
  "a".repeat(100_000),
  `${"a".repeat(50_000)}@example.jp`,
  "\u0301".repeat(10_000),
  "👨‍👩‍👧‍👦".repeat(500),
  "ﷺ".repeat(5_000),
];

const names = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "then",
  "",
  "$ACTION_ID_x",
  "a[b][c]",
  "a.b",
];

/** Variants of a valid form: each field with every hostile value, missing, twice, as a file; and fields with odd names. */
function cases(good: Record<string, string>): Part[][] {
  const fields = Object.entries(good) as Part[];
  const around = (name: string, parts: Part[]) => [...fields.filter(([other]) => other !== name), ...parts];
  const hostile = Object.keys(good).flatMap((name) => [
    ...values.map((value) => around(name, [[name, value]])),
    around(name, []),
    around(name, [
      [name, ""],
      [name, String(good[name])],
    ]),
    around(name, [[name, Buffer.alloc(2000, 7), "photo.png"]]),
    around(name, [[`${name}[]`, "x"]]),
  ]);
  return [...hostile, [], ...names.map((name): Part[] => [...fields, [name, "x"]])];
}

const forms: Record<
  string,
  { path: string; good: Record<string, string>; signedIn?: "applicant" | "employerUser" | "approved" }
> = {
  consent: { path: "/register", good: { terms: "on" } },
  startRegistration: { path: "/register/apply", good: { email: "", sure: "on" } },
  activate: {
    path: "/register/activate",
    good: {
      token: "",
      email: "",
      password: "wrong",
      handlePrefix: "ABC",
      attribute: "general",
      wantsMail: "yes",
    },
  },
  survey: { path: "/survey", good: { sex: "none", age: "none" } },
  login: {
    path: "/login",
    good: { email: "hanako@example", password: "x", remember: "on", next: "/mypage" },
  },
  reissue: { path: "/password-reissue", good: { kind: "applicant", email: "" } },
  confirm: {
    path: "/password-reissue/confirm",
    good: { token: "", email: "hanako@example.jp", password: "x" },
  },
  complaint: { path: "/complaint", good: { job: "", kind: "wage", text: "" } },
  unsubscribe: { path: "/unsubscribe/cut", good: { token: "" } },
  attribute: { path: "/mypage/profile", good: { attribute: "general" }, signedIn: "applicant" },
  preference: { path: "/mypage/settings", good: { wantsMail: "yes" }, signedIn: "applicant" },
  save: { path: "/mypage/saved/add", good: { job: "" }, signedIn: "applicant" },
  note: { path: "/mypage/saved", good: { job: "", note: "メモ" }, signedIn: "applicant" },
  takeOff: { path: "/mypage/saved", good: { job: "" }, signedIn: "applicant" },
  alert: {
    path: "/mypage/alerts/add",
    good: { search: "/jobs?q=x", rhythm: "daily", consent: "on" },
    signedIn: "applicant",
  },
  rhythm: { path: "/mypage/alerts", good: { alert: "", rhythm: "daily" }, signedIn: "applicant" },
  endAlert: { path: "/mypage/alerts", good: { alert: "" }, signedIn: "applicant" },
  stopAlerts: { path: "/alerts/stop/cut", good: { token: "", what: "all" } },
  keepAlerts: { path: "/alerts/keep/cut", good: { token: "" } },
  addActivity: {
    path: "/mypage/activities/add",
    good: {
      id: "8a0cf3a6-5d4b-4c55-9c0f-0d3b7c1f2e11",
      job: "",
      kind: "event",
      doneOn: japanDate(new Date()),
      eventName: "相談会",
      employerName: "青波水産",
      way: "phone",
      result: "",
      note: "メモ",
    },
    signedIn: "applicant",
  },
  changeActivity: {
    path: "/mypage/activities",
    good: { id: "", kind: "called", doneOn: japanDate(new Date()), employerName: "青波水産", note: "メモ" },
    signedIn: "applicant",
  },
  removeActivity: { path: "/mypage/activities", good: { id: "" }, signedIn: "applicant" },
  hired: {
    path: "/mypage/activities/hired",
    good: { id: "8a0cf3a6-5d4b-4c55-9c0f-0d3b7c1f2e12", job: "" },
    signedIn: "applicant",
  },
  ownData: { path: "/mypage/profile/file", good: { currentPassword: "" }, signedIn: "applicant" },
  read: { path: "/mypage/notices", good: { id: "" }, signedIn: "applicant" },
  password: {
    path: "/mypage/password",
    good: { newPassword: "12345678", newPasswordAgain: "12345678", currentPassword: "" },
    signedIn: "applicant",
  },
  delete: { path: "/mypage/delete", good: { understood: "", currentPassword: "" }, signedIn: "applicant" },
  kind: { path: "/login/kind", good: { kind: "employer", next: "/business" } },
  employerActivate: {
    path: "/business/register/activate",
    good: {
      token: "x",
      email: "aonami@example.jp",
      password: "wrong",
      name: "青波水産",
      kana: "あおなみ",
      corporateNumber: "7000012050002",
      industry: "製造業",
      address: "いわき市",
      phone: "0246-00-0000",
      contact: "青波 一郎",
    },
  },
  resubmit: {
    path: "/business/application",
    good: { version: "99", name: "青波水産", kana: "あおなみ", industry: "製造業", phone: "0246-00-0000" },
    signedIn: "employerUser",
  },
  profile: {
    path: "/business/profile",
    good: { version: "99", address: "いわき市", phone: "", website: "https://example.jp", introduction: "" },
    signedIn: "approved",
  },
  posting: {
    path: "/business/jobs/new",
    good: {
      id: "8a0cf3a6-5d4b-4c55-9c0f-0d3b7c1f2e10",
      version: "0",
      jobId: "",
      intent: "save",
      title: "包装",
      headcount: "2",
      wageFrom: "1,100",
      opensOn: "2026-05-12",
      duties: "干物の包装",
    },
    signedIn: "approved",
  },
  photo: {
    path: "/business/photos",
    good: { alt: "港に面した2階建ての工場", file: "" },
    signedIn: "approved",
  },
  changePhoto: {
    path: "/business/photos",
    good: { id: "", alt: "港に面した2階建ての工場", file: "", seenFile: "", seenAlt: "前の説明です" },
    signedIn: "approved",
  },
  photoOrder: { path: "/business/photos", good: { order: "" }, signedIn: "approved" },
  youth: {
    path: "/business/profile/youth",
    good: { version: "99", youthYear: "2025", youthHires1: "4", youthTenure: "12.4", youthTraining: "なし" },
    signedIn: "approved",
  },
  template: {
    path: "/business/jobs/new",
    good: {
      id: "8a0cf3a6-5d4b-4c55-9c0f-0d3b7c1f2e13",
      formPath: "/business/jobs/new",
      fill: "template",
      occupation: "care",
    },
    signedIn: "approved",
  },
  contact: { path: "/business/settings", good: { contact: "青波 一郎" }, signedIn: "employerUser" },
  employerDelete: {
    path: "/business/settings/delete",
    good: { understood: "", currentPassword: "" },
    signedIn: "employerUser",
  },
};

test("no form causes a server error, whatever is sent to it", async ({ page, mailbox, sql }) => {
  test.setTimeout(240_000);
  const person = await addApplicant(sql);
  const email = freshEmail();
  await startRegistrationByMail(page, email);
  const registration = credentials((await mailbox.mail(email)).text);
  await login(page, person.email, person.password);
  const cookie = `${await copyCookies(page)}; survey=${"x".repeat(43)}`;
  const employerUser = await addEmployerUser(sql, { submitted: true });
  await sql`update employer_submissions set state = 'returned' where employer_user_id = ${employerUser.id}`;
  await page.context().clearCookies();
  await loginEmployerUser(page, employerUser);
  const submitted = await copyCookies(page);
  await page.context().clearCookies();
  const approved = await addEmployerUser(sql);
  const photos = await addPhotoRow(sql, String(approved.employerId), 2);
  const [photo] = photos;
  await loginEmployerUser(page, approved);
  const cookies = { applicant: cookie, employerUser: submitted, approved: await copyCookies(page) };
  const token = new URL(registration.url).searchParams.get("token") ?? "";
  const job = await addSiteJob(sql);
  const activity = await addActivity(sql, person.id);
  const paths: Record<string, string> = {
    activate: new URL(registration.url).pathname + new URL(registration.url).search,
    complaint: `/complaint?job=${job}`,
    save: `/mypage/saved/add?job=${job}`,
    note: `/mypage/saved/${job}`,
    changeActivity: `/mypage/activities/${activity}`,
    removeActivity: `/mypage/activities/${activity}/delete`,
    changePhoto: `/business/photos/${photo?.id}`,
  };
  const own: Record<string, Record<string, string>> = {
    activate: { token, email },
    complaint: { job },
    save: { job },
    note: { job },
    addActivity: { job },
    changeActivity: { id: activity },
    removeActivity: { id: activity },
    hired: { job },
    changePhoto: { id: String(photo?.id), seenFile: String(photo?.file) },
    photoOrder: { order: photos.map(({ id }) => id).join(",") },
  };

  const failures: string[] = [];
  let sent = 0;
  for (const [form, { path, good, signedIn }] of Object.entries(forms)) {
    const fields = { ...good, ...own[form] };
    const as = signedIn ? cookies[signedIn] : form === "survey" ? cookie : undefined;
    const page = await (await ask(paths[form] ?? path, { cookie: as })).text();
    const hidden = hiddenParts(page, fieldsOf[form]);
    const id = actionId(String(actionNames[form]));
    const queue = cases(fields);
    const worker = async () => {
      for (let parts = queue.pop(); parts; parts = queue.pop()) {
        // As a form without JavaScript if the page has one, and otherwise (and each third time) as a call by script.
        const scripted = hidden.length === 0 || sent % 3 === 0;
        const answer = scripted
          ? await ask(path, {
              cookie: as,
              parts: callParts([...markParts(page), ...parts]),
              headers: { "next-action": id },
            })
          : await ask(path, { cookie: as, parts: [...hidden, ...parts] });
        await answer.arrayBuffer();
        sent += 1;
        if (answer.status < 500) continue;
        const shown = parts
          .map(([name, value]) => `${name}=${JSON.stringify(String(value).slice(0, 40))}`)
          .join(" ");
        failures.push(`${form} ${scripted ? "by script" : "by form"}: ${answer.status} for ${shown}`);
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
  }
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(1000);
  const [row] = await sql`select attribute, wants_mail from applicants where id = ${person.id}`;
  expect(row).toBeDefined();
  expect(await sql`select from employer_users where id = ${employerUser.id}`).toHaveLength(1);
});

/** A field of the form, where its page has several. */
const fieldsOf: Record<string, string> = {
  posting: "title",
  template: "title",
  photo: "alt",
  photoOrder: "order",
};

const actionNames: Record<string, string> = {
  photo: "addPhotoAction",
  changePhoto: "changePhotoAction",
  photoOrder: "reorderPhotosAction",
  consent: "consentAction",
  startRegistration: "startRegistrationAction",
  activate: "registerApplicantAction",
  survey: "answerAction",
  login: "loginAction",
  reissue: "startReissueAction",
  confirm: "confirmReissueAction",
  complaint: "sendComplaintAction",
  unsubscribe: "unsubscribeAction",
  read: "markReadAction",
  save: "addSavedJobAction",
  note: "changeNoteAction",
  takeOff: "removeSavedJobAction",
  alert: "addAlertAction",
  rhythm: "changeRhythmAction",
  endAlert: "removeAlertAction",
  stopAlerts: "stopAlertsAction",
  keepAlerts: "keepAlertsAction",
  addActivity: "addActivityAction",
  changeActivity: "changeActivityAction",
  removeActivity: "removeActivityAction",
  hired: "hiredAction",
  ownData: "confirmOwnerAction",
  attribute: "changeAttributeAction",
  preference: "changeMailPreferenceAction",
  password: "changePasswordAction",
  delete: "deleteAction",
  kind: "chooseKindAction",
  employerActivate: "registerEmployerAction",
  resubmit: "resubmitAction",
  profile: "saveProfileAction",
  contact: "changeContactAction",
  posting: "saveDraftAction",
  youth: "saveOwnYouthAction",
  template: "saveDraftAction",
  employerDelete: "deleteEmployerUserAction",
};

test("no address and no cookie causes a server error", async () => {
  const odd = [
    "%00",
    "a%00b",
    "%ff%fe",
    "%ed%a0%80",
    "%",
    "%2e%2e%2f",
    "%27%3b--",
    "%F0%9F%91%A8",
    "x".repeat(3000),
    "%0d%0aSet-Cookie:a=b",
    "constructor",
  ];
  const paths = odd.flatMap((value) => [
    `/jobs?q=${value}`,
    `/jobs?q=${value}&q=${value}&page=${value}`,
    `/jobs?type=${value}&industry=${value}&district=${value}&audience=${value}&wage=${value}&time=${value}&sort=${value}`,
    `/employers?kana=${value}&industry=${value}&page=${value}`,
    `/sitemaps/${value}`,
    `/jobs/${value}`,
    `/jobs/page/${value}`,
    `/employers/${value}`,
    `/notices/${value}`,
    `/register/activate?token=${value}`,
    `/business/register/activate?token=${value}`,
    `/login/kind?next=${value}`,
    `/password-reissue/confirm?token=${value}&token=${value}`,
    `/complaint?job=${value}&job=${value}`,
    `/mypage/saved/add?job=${value}&job=${value}`,
    `/mypage/alerts/add?q=${value}&district=${value}&q=${value}`,
    `/alerts/stop/${value}`,
    `/alerts/stopped?done=${value}`,
    `/alerts/keep/${value}`,
    `/api/alerts/stop/${value}`,
    `/mypage/activities/add?job=${value}&notice=${value}`,
    `/mypage/activities/print?from=${value}&to=${value}`,
    `/mypage/activities/hired?job=${value}&job=${value}`,
    `/mypage/saved/compare?job=${value}&job=${value}&job=a`,
    `/mypage/profile/file/download?of=${value}&of=${value}`,
    `/unsubscribe/${value}`,
    `/api/unsubscribe/${value}`,
    `/login/again?next=${value}`,
    `/login/again?next[]=${value}&__proto__=${value}`,
    `/${value}`,
  ]);
  for (const path of paths) {
    const answer = await ask(path);
    expect.soft(answer.status, path).toBeLessThan(500);
    expect.soft(answer.headers.get("set-cookie") ?? "", path).not.toContain("a=b");
  }
  const cookies = [
    "session=x",
    "session=a.b.c.d.e",
    "survey=%00",
    "asked=%%%",
    `asked=${Buffer.from('{"email":1}').toString("base64url")}`,
    "device=x.y",
    "role=\u00ff",
    "view=wide; role=applicant",
  ];
  for (const cookie of cookies) {
    for (const path of ["/", "/mypage", "/survey", "/register/sent", "/login"]) {
      expect.soft((await ask(path, { cookie })).status, `${path} with ${cookie}`).toBeLessThan(500);
    }
  }
});
