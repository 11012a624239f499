import type { ReactNode } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { type JobSection, sectionNames } from "@/lib/jobs/fields/kinds";
import type { FormPage } from "@/lib/jobs/form-address";

/** One below the other when text is enlarged. Enter in a field presses the first, which must not publish. */
function Buttons({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2 desktop:flex desktop:gap-4">
      {children}
    </div>
  );
}

/** The buttons below all fields. */
export function AllButtons({ isPublished, submit }: { isPublished: boolean; submit: string }) {
  if (isPublished) return <ChangeButton />;
  return (
    <Buttons>
      <SaveButton look="secondary" label="下書き保存" />
      <SubmitButton name="intent" value="submit">
        {submit}
      </SubmitButton>
    </Buttons>
  );
}

/** The buttons of one page. The page of the draft, to which the last one leads, shows what is missing and hands it over. */
export function PageButtons({ shown, isPublished }: { shown: JobSection; isPublished: boolean }) {
  const next = sectionNames[sectionNames.indexOf(shown) + 1];
  if (!next && !isPublished) return <SaveButton look="primary" label="保存して確認へ" />;
  return (
    <Buttons>
      <SubmitButton look={isPublished ? "secondary" : "primary"} name="next" value={next ?? shown}>
        {next ? "保存して次へ" : "入力の途中を保存"}
      </SubmitButton>
      {isPublished ? <ChangeButton /> : <SaveButton look="secondary" label="下書き保存" />}
    </Buttons>
  );
}

/**
 * Enter in a field presses the first button of a form. Where another button stands above those that save, this one comes
 * first, for Enter alone, and does what the first of them does.
 */
export function FirstButton({ shown }: { shown: FormPage }) {
  const next = shown === "all" ? undefined : sectionNames[sectionNames.indexOf(shown) + 1];
  const press = next ? { name: "next", value: next } : { name: "intent", value: "save" };
  return (
    <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" {...press}>
      {next ? "保存して次へ" : "下書き保存"}
    </button>
  );
}

function SaveButton({ look, label }: { look: "primary" | "secondary"; label: string }) {
  return (
    <SubmitButton look={look} name="intent" value="save">
      {label}
    </SubmitButton>
  );
}

function ChangeButton() {
  return (
    <SubmitButton name="intent" value="change">
      変更を公開する
    </SubmitButton>
  );
}
