import type { Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import type { Target } from "@/lib/db/versioned";
import type { JobFields, JobRow } from "@/lib/jobs/fields/fields";
import type { JobInput, OwnJobInput } from "@/lib/jobs/schema";
import { type Draft, type DraftRow, draftOf } from "./draft";
import { dropTyped } from "./drop-typed";
import { typedIn } from "./find-typed";
import { beginning, hasTooMany, signature } from "./insert";
import { lockChange, lockEmployer, takeTurn } from "./lock";
import { postingOf } from "./posting";
import { draftRows } from "./rows";
import { type Author, isStaff, ownDrafts } from "./scope";

/**
 * A draft in the version that the page showed. For a change of a public posting also that posting and the version from
 * which the form was filled; both are read for a new row only.
 */
export type DraftTarget = Target & { jobId?: string | null; jobVersion?: number };

/** What the form of this author sends. */
export type TypedBy<By extends Author> = By extends Staff ? JobInput : OwnJobInput;

/**
 * posting-changed: the posting has another version than the one from which the form was filled. published: the draft of
 * staff is a public posting meanwhile, and saving a draft never changes that. under-way: the posting has an open change
 * already, with this id. not-a-draft: it is submitted or approved.
 */
export type SaveRefusal =
  | { outcome: "conflict"; current: Draft }
  | { outcome: "posting-changed"; current: JobRow }
  | { outcome: "published"; current: JobRow }
  | { outcome: "under-way"; id: string }
  | { outcome: "not-a-draft" }
  | { outcome: "unknown" }
  | { outcome: "unknown-employer" }
  | { outcome: "too-many" };
export type SaveOutcome = { outcome: "saved"; draft: Draft } | SaveRefusal;

/** 下書き保存. Only the author's side reads the draft. */
export async function saveDraft<By extends Author>(
  author: By,
  target: DraftTarget,
  typed: TypedBy<By>,
  now: Date,
): Promise<SaveOutcome> {
  return getDb().transaction(async (tx) => {
    await takeTurn(tx, author, target.id);
    return writeDraft(tx, author, target, typed, now);
  });
}

type NotSaved = Exclude<SaveRefusal, { outcome: "conflict" }>;

/** The same in the transaction of another verb, which has taken its turn if the id came from a browser. */
export async function writeDraft<By extends Author>(
  tx: Tx,
  author: By,
  { id, version, jobId, jobVersion }: DraftTarget,
  typed: TypedBy<By>,
  now: Date,
): Promise<SaveOutcome> {
  const input = inputBy(author, typed);
  const employer = await lockEmployer(tx, author, input.employerId);
  if (!employer) return { outcome: isStaff(author) ? "unknown-employer" : "unknown" };
  const published = isStaff(author) ? await postingOf(tx, author, id) : undefined;
  if (published) return { outcome: "published", current: published };
  const changed = jobId && version === 0 ? await postingOf(tx, author, jobId) : undefined;
  const typedBefore = await typedIn(author, id, tx);
  const saved = await draftRows.save(
    tx,
    author,
    { id, version },
    {
      fields: { employerId: input.employerId, input },
      also: (before) => ({
        ...signature(author, input, employer),
        ...(typedBefore?.takenOver && { takenOver: typedBefore.takenOver }),
        ...(before ? {} : beginning(author, changed)),
      }),
      refuse: async (before): Promise<NotSaved | undefined> => {
        if (before) return isEditable(before) ? undefined : { outcome: "not-a-draft" };
        if (jobId && !changed) return { outcome: "unknown" };
        if (changed && changed.version !== jobVersion)
          return { outcome: "posting-changed", current: changed };
        return (await hasTooMany(tx, author)) ? { outcome: "too-many" } : undefined;
      },
      scope: ownDrafts(author),
    },
    now,
  );
  switch (saved.outcome) {
    case "saved":
      await dropTyped(author, id, tx);
      return { outcome: "saved", draft: draftOf(saved.row) };
    case "conflict":
      return { outcome: "conflict", current: draftOf(saved.current) };
    case "unknown": {
      // The posting of a new change may have one already.
      const change = jobId && !isStaff(author) ? await lockChange(tx, author, jobId) : undefined;
      return change ? { outcome: "under-way", id: change.id } : saved;
    }
    default:
      return saved;
  }
}

function inputBy<By extends Author>(author: By, typed: TypedBy<By>): JobFields {
  // The employer of a 担当者 comes from the login, never from the form.
  return isStaff(author) ? (typed as JobInput) : { ...(typed as OwnJobInput), employerId: author.employerId };
}

function isEditable({ state }: DraftRow): boolean {
  return state === "draft" || state === "returned";
}
