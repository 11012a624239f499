import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import { isFormMarkOf } from "@/lib/accounts/form-mark";
import { findSessionOwner } from "@/lib/accounts/session-owner";
import type { AccountKind } from "@/lib/accounts/sessions";
import type {
  Admin,
  Applicant,
  ApprovedEmployerUser,
  EmployerUser,
  LoginStep,
  Staff,
  StaffAtLogin,
} from "@/lib/actors";
import { isApproved } from "@/lib/employers/users/is-approved";
import { answerForm, refused } from "@/lib/form/action";
import { formMark, textEntries } from "@/lib/form/read";
import { type FormState, type Outcome, type Refusal, refuse } from "@/lib/form/state";
import { collectAnnounced, type Published, pathsOf } from "@/lib/page-cache/announce";
import { isAdmin } from "@/lib/staff/is-admin";
import {
  currentApplicant,
  currentEmployerUser,
  currentStaff,
  requireForSetup,
  requireLoginStep,
} from "./current";
import { refuseAnotherLogin, refuseEndedLogin } from "./gate-refusals";
import { auth } from "./next-auth";
import { keepUnsentForm } from "./unsent-form";

type Schema = z.ZodType;
type Run<Who, S extends Schema> = (who: Who, input: z.output<S>) => Promise<Outcome | undefined>;
type Admission<Who> = { outcome: "admitted"; who: Who } | { outcome: "refused"; refusal: Refusal };

/** The form of a page that is open to everybody: it never looks up a login. */
export const publicAction = <S extends Schema>(
  schema: S,
  run: (input: z.output<S>) => Promise<Outcome | undefined>,
) =>
  gatedAction(
    async () => admitted(undefined),
    schema,
    (_, input) => run(input),
  );

/** The form of a signed-in 求職者. */
export const applicantAction = <S extends Schema>(schema: S, run: Run<Applicant, S>) =>
  gatedAction(asApplicant, schema, run);

/** The form of a signed-in 担当者, for what is possible before the approval too. */
export const employerAction = <S extends Schema>(schema: S, run: Run<EmployerUser, S>) =>
  gatedAction(asEmployer, schema, run);

/** The form of a 担当者 whose 事業者 staff have approved. */
export const approvedEmployerAction = <S extends Schema>(schema: S, run: Run<ApprovedEmployerUser, S>) =>
  gatedAction(asApprovedEmployer, schema, run);

/** The form of a 市職員. */
export const staffAction = <S extends Schema>(schema: S, run: Run<Staff, S>) =>
  gatedAction(asStaff, schema, run);

/** The form of an admin, for what an editor may not do. */
export const adminAction = <S extends Schema>(schema: S, run: Run<Admin, S>) =>
  gatedAction(asAdmin, schema, run);

/** The form of one step of the staff's login. A person at another step is redirected to that step. */
export const loginStepAction = <S extends Schema>(step: LoginStep, schema: S, run: Run<StaffAtLogin, S>) =>
  gatedAction(
    async ({ next }, mark) => admitMarked("staff", await requireLoginStep(step, next), mark),
    schema,
    run,
  );

/** The forms of 二段階認証の設定, which is a step of the login or done later from 自分のアカウント. */
export const twoStepSetupAction = <S extends Schema>(schema: S, run: Run<StaffAtLogin | Staff, S>) =>
  gatedAction(async ({ next }, mark) => admitMarked("staff", await requireForSetup(next), mark), schema, run);

type Admit<Who> = (entries: Record<string, string>, mark: string) => Promise<Admission<Who>>;

/**
 * Every form's action. `admit` runs at every press, before the form is validated; it sees only the texts of the fields, and
 * the mark of the account to which the form was shown.
 */
function gatedAction<S extends Schema, Who>(admit: Admit<Who>, schema: S, run: Run<Who, S>) {
  return async (_previous: FormState, data: FormData): Promise<FormState> => {
    const admission = await admit(textEntries(data), formMark(data));
    if (admission.outcome === "refused") return refuseEntry(admission.refusal, data);
    const changed = new Set<Published>();
    try {
      return await collectAnnounced(changed, () =>
        answerForm(schema, data, (input) => run(admission.who, input)),
      );
    } finally {
      // The announcement reaches every instance; revalidatePath makes the browser of this press drop its cached pages.
      for (const { path, type } of pathsOf([...changed])) revalidatePath(path, type);
    }
  };
}

/** For a change that only this person's own pages show: the browser of the press fetches every page of the area anew. */
export function dropOwnPages(area: "/mypage" | "/admin"): void {
  revalidatePath(area, "layout");
}

const asApplicant: Admit<Applicant> = async (_, mark) =>
  admitMarked("applicant", await currentApplicant(), mark);

const asEmployer: Admit<EmployerUser> = async (_, mark) =>
  admitMarked("employer", await currentEmployerUser(), mark);

const asApprovedEmployer: Admit<ApprovedEmployerUser> = async (...given) => {
  const admission = await asEmployer(...given);
  if (admission.outcome === "refused") return admission;
  return isApproved(admission.who)
    ? admitted(admission.who)
    : notAdmitted(refuse("この操作は、事業者登録が承認されてから行えます"));
};

const asStaff: Admit<Staff> = async (_, mark) => admitMarked("staff", await currentStaff(), mark);

const asAdmin: Admit<Admin> = async (...given) => {
  const admission = await asStaff(...given);
  if (admission.outcome === "refused") return admission;
  return isAdmin(admission.who)
    ? admitted(admission.who)
    : notAdmitted(refuse("この操作は、管理者だけが行えます"));
};

/** Admits the account that is signed in, when it is the one to which the form was shown. */
async function admitMarked<Who extends Applicant | EmployerUser | Staff | StaffAtLogin>(
  kind: AccountKind,
  who: Who | undefined,
  mark: string,
): Promise<Admission<Who>> {
  if (!who) return endedLogin(kind);
  if (isFormMarkOf(kind, who.id, mark)) return admitted(who);
  return notAdmitted(refuseAnotherLogin(kind, await findSessionOwner(who.sessionId), await formPage()));
}

async function endedLogin(kind: AccountKind): Promise<Admission<never>> {
  const sessionId = (await auth())?.sessionId;
  const last = sessionId ? await findSessionOwner(sessionId) : undefined;
  return notAdmitted(refuseEndedLogin(kind, last, await formPage()));
}

/** The URL of the page with the form. */
async function formPage(): Promise<string | undefined> {
  return (await headers()).get("referer") ?? undefined;
}

async function refuseEntry(refusal: Refusal, data: FormData): Promise<FormState> {
  const state = refused(refusal, data);
  if (state.gate) await keepUnsentForm(state);
  return state;
}

function admitted<Who>(who: Who): Admission<Who> {
  return { outcome: "admitted", who };
}

function notAdmitted(refusal: Refusal): Admission<never> {
  return { outcome: "refused", refusal };
}
