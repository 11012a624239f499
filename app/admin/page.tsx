import type { Metadata } from "next";
import Link from "next/link";
import { StaffPage } from "@/components/staff/staff-page";
import { Bar } from "@/components/ui/bar";
import { DataTable } from "@/components/ui/data-table";
import { SectionTitle } from "@/components/ui/section-title";
import { requireStaff } from "@/lib/auth/current";
import { mailStatus } from "@/lib/mail/status";
import { registrationsByMonth } from "@/lib/reports/figures";
import { MailBanner } from "./mail-banner";
import { monthName } from "./report/year";
import { readTodo, type Todo } from "./todo";

export const metadata: Metadata = { title: "ダッシュボード" };

const monthsShown = 12;

export default async function DashboardPage() {
  const staff = await requireStaff("/admin");
  const now = new Date();
  const [status, todo, months] = await Promise.all([
    mailStatus(now),
    readTodo(staff, now),
    registrationsByMonth(monthsShown, now),
  ]);
  const most = Math.max(1, ...months.flatMap(({ general, student }) => [general, student]));
  return (
    <StaffPage title="ダッシュボード">
      <MailBanner status={status} />
      <SectionTitle>いま、すること</SectionTitle>
      {todo.length === 0 ? <p>いま、することはありません。</p> : <TodoList todo={todo} />}
      <SectionTitle>求職者の登録（最近{monthsShown}か月）</SectionTitle>
      <DataTable
        caption="月ごとの求職者の登録"
        columns={[
          { name: "月", cell: ({ month }) => monthName(month) },
          { name: "一般", cell: ({ general }) => <People count={general} most={most} /> },
          { name: "学生", cell: ({ student }) => <People count={student} most={most} /> },
        ]}
        rows={months.toReversed()}
        keyOf={({ month }) => month}
      />
      <p className="mt-4">
        <Link href="/admin/report" prefetch={false} className="link inline-flex min-h-11 items-center">
          年度報告を見る
        </Link>
      </p>
    </StaffPage>
  );
}

function TodoList({ todo }: { todo: Todo[] }) {
  return (
    <ul className="border-t border-solid-gray-300">
      {todo.map(({ href, title, count, sentence }) => (
        <li key={href} className="border-b border-solid-gray-300 py-3">
          <Link
            href={href}
            prefetch={false}
            className="link inline-flex min-h-11 items-center text-std-17B-170"
          >
            {title}（{count}）
          </Link>
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}

function People({ count, most }: { count: number; most: number }) {
  return (
    <span className="grid grid-cols-[4rem_1fr] items-center gap-2">
      <span className="text-end tabular-nums">{count}人</span>
      <Bar value={count} most={most} />
    </span>
  );
}
