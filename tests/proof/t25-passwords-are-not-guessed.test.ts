import { addApplicants } from "@/tests/support/accounts";
import { concurrently } from "@/tests/support/crowd";
import { type Answer, openForm, press, visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";

let visitors = 0;
const visitor = () => ({ from: network(++visitors) });

// So few that none waits for two seconds: a login that is told "busy" is not tried.
const atMost = 8;

test(
  "Passwords are not guessed",
  row(
    "T25",
    "10 tries an account and network, 30 different IDs a network in 15 min and 300 a day, 100 an account but from known browsers: exactly, not one more; after 1,000 failures behind one IPv4 the owner on a known browser is in at once",
  ),
  async ({ databaseUrl, sql, startSite, measured }) => {
    const site = await startSite({ databaseUrl });
    const form = await openForm(`${site.url}/login`, "password", visitor());
    const guess = async (email: string, from: { from: string }) =>
      outcome(await press(form, { email, password: `guess ${Math.random()}` }, from));
    const tried = (answers: string[]) => answers.filter((answer) => answer === "tried").length;
    const [serial = "", parallel = "", wide = ""] = await addApplicants(
      sql,
      "guessed",
      3,
      "right password 1",
    );
    const many = await addApplicants(sql, "sprayed", 150, "right password 1");

    const one = visitor();
    const inARow = await concurrently(25, 1, () => guess(serial, one));
    console.log("200 at once");
    const two = visitor();
    const atOnce = await concurrently(200, 200, () => guess(parallel, two));
    console.log("500 networks on one account, three tries each");
    const networks = Array.from({ length: 500 }, visitor);
    const spread = await concurrently(1500, atMost, (n) =>
      guess(wide, networks[n % 500] as { from: string }),
    );
    console.log("one network on 150 accounts");
    const three = visitor();
    // Each ID is tried once, so each failure is on a different one.
    const sprayed = await concurrently(150, atMost, (n) => guess(String(many[n]), three));
    console.log("a thousand failures behind the owner's IPv4, then the owner");
    const owner = String(many[148]);
    const home = visitor();
    const right = { email: owner, password: "right password 1" };
    const cookie = (await press(form, right, home)).cookie.match(/\S*device=[^;]+/)?.[0] ?? "";
    await concurrently(1000, atMost, (n) => guess(n % 2 ? owner : `neighbour-${n}@example.jp`, home));
    const begun = performance.now();
    const ownerIn = (await press(form, right, { ...home, cookie })).location === "/mypage";
    const ownerMs = Math.round(performance.now() - begun);
    console.log("one /64 of IPv6, hopping");
    const hopping = await concurrently(40, 10, (n) =>
      guess(String(many[149]), { from: `2001:db8:7:7::${n + 1}` }),
    );
    const authStatuses = await Promise.all(
      [
        "/api/auth/callback/session",
        "/api/auth/callback/credentials",
        "/api/auth/signin",
        "/api/auth/session",
      ].map(async (path) => (await visit(`${site.url}${path}`, visitor())).status),
    );
    const counts = [inARow, atOnce, spread, sprayed, hopping].map(tried);
    const strange = [inARow, atOnce, spread, sprayed, hopping]
      .flat()
      .filter((answer) => !/^(tried|limited)$/.test(answer));
    measured(
      `tried of 25 in a row ${counts[0]}, of 200 at once ${counts[1]}, of 1500 from 500 networks ${counts[2]}, ` +
        `of 150 accounts from one network ${counts[3]}, of 40 from one /64 ${counts[4]}; ` +
        `an owner on a known browser behind a thousand failures is ${ownerIn ? "in" : "OUT"} after ${ownerMs} ms; ` +
        `next-auth's own addresses answer ${[...new Set(authStatuses)].join(", ")}; ${strange.length} other answers`,
    );
    expect(counts).toEqual([10, 10, 100, 30, 10]);
    expect(ownerIn).toBe(true);
    expect([...new Set(authStatuses)]).toEqual([404]);
    expect(strange).toEqual([]);
  },
);

/** The outcome that the page shows. "busy": neither tried nor refused by a limit. */
function outcome({ status, location, body }: Answer): string {
  if (body.includes("ログインIDかパスワードが違います")) return "tried";
  if (body.includes("短い間に何度も操作があった")) return "limited";
  if (body.includes("ただいま大変混み合っています")) return "busy";
  return `${status} ${location}`;
}
