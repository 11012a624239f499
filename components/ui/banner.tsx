import type { ReactNode } from "react";

const looks = {
  success: { frame: "border-success-2", bar: "bg-success-2", mark: "✓", name: "完了" },
  info: { frame: "border-key-900", bar: "bg-key-900", mark: "i", name: "お知らせ" },
  warning: { frame: "border-warning-orange-2", bar: "bg-warning-orange-2", mark: "!", name: "注意" },
  error: { frame: "border-error-1", bar: "bg-error-1", mark: "!", name: "エラー" },
} as const;

type Props = { look: keyof typeof looks; title: ReactNode; children?: ReactNode; role?: "status" | "alert" };

/** A notification banner of the design system. `title` is one sentence; `children` says what to do next. */
export function Banner({ look, title, children, role }: Props) {
  const { frame, bar, mark, name } = looks[look];
  return (
    <div
      role={role}
      className={`relative overflow-hidden rounded-8 border-2 bg-white py-4 ps-6 pe-4 ${frame}`}
    >
      <span aria-hidden="true" className={`absolute inset-y-0 start-0 w-2 ${bar}`} />
      <div className="flex gap-3">
        <span
          aria-hidden="true"
          className={`mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full text-dns-14B-130 text-white ${bar}`}
        >
          {mark}
        </span>
        <p className="min-w-0 text-std-17B-170">
          <span className="sr-only">{name}：</span>
          {title}
        </p>
      </div>
      {/* Below the mark on phones: beside it a line would hold a few characters only. */}
      {children && <div className="mt-2 space-y-3 desktop:ps-9">{children}</div>}
    </div>
  );
}
