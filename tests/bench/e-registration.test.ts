import { median, quantile } from "@/tests/support/figures";
import { openForm, press } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { rounds, row, test } from "./support/bench";

const people = 20;

type Found = Record<"accepted" | "answered" | "typical", number>;

test(
  "Registration, from the press of 送信 to the mail at the provider",
  row("e"),
  async ({ site, mailbox, report }) => {
    const form = await openForm(`${site.url}/register/apply`, "email", { from: network(1) });
    let registrations = 0;
    const register = async () => {
      const email = `speed${++registrations}@example.jp`;
      const pressed = Date.now();
      const { location, ms } = await press(form, { email }, { from: network(200_000 + registrations) });
      if (location !== "/register/sent") throw new Error(`not taken: ${location}`);
      const mail = await mailbox.mail(email);
      return { answered: ms, accepted: Date.parse(mail.at) - pressed };
    };
    await register();
    const found: Found[] = [];
    for (let round = 0; round < rounds; round += 1) {
      console.log(`round ${round + 1}`);
      const times = [];
      for (let n = 0; n < people; n += 1) times.push(await register());
      const accepted = times.map((one) => one.accepted);
      const answered = times.map((one) => one.answered);
      found.push({
        accepted: quantile(accepted, 0.95),
        answered: quantile(answered, 0.95),
        typical: quantile(accepted, 0.5),
      });
    }
    const middle = (name: keyof Found) => median(found.map((one) => one[name]));
    report({
      what: "p95 until the mail is accepted, over p95 until the page answers",
      figure: `${(middle("accepted") / middle("answered")).toFixed(2)} (${middle("accepted").toFixed(0)} ms)`,
      floor: "",
      kept: true,
      detail: `answer ${middle("answered").toFixed(0)} ms, median until accepted ${middle("typical").toFixed(0)} ms, n = ${rounds} × ${people}`,
    });
  },
);
