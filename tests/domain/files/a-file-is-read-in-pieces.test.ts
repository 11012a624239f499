import { GET, HEAD } from "@/app/(public)/files/[id]/route";
import { expect, test } from "@/tests/support/domain";
import { addPublicFile } from "@/tests/support/public-file";

const size = 1_000_000;

function ask(id: string, headers: Record<string, string> = {}, method: "GET" | "HEAD" = "GET") {
  const request = new Request(`http://localhost:3000/files/${id}`, { method, headers });
  return (method === "GET" ? GET : HEAD)(request, { params: Promise.resolve({ id }) });
}

const whole = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("GET sends the file, HEAD its headers", async ({ sql }) => {
  const { id, content } = await addPublicFile(sql, size);
  const answer = await ask(id);
  expect((await whole(answer)).equals(content)).toBe(true);
  const head = await ask(id, { range: "bytes=0-9" }, "HEAD");
  expect(head.status).toBe(200);
  expect([...head.headers]).toEqual([...answer.headers]);
  expect(head.headers.get("x-length")).toBe(String(size));
  expect(head.body).toBeNull();
  expect((await ask(id, { "if-none-match": `"${id}"` }, "HEAD")).status).toBe(304);
  expect((await ask(crypto.randomUUID(), {}, "HEAD")).status).toBe(404);
});

const ranges: [range: string, status: number, part?: [from: number, to: number]][] = [
  ["bytes=0-0", 206, [0, 0]],
  ["bytes=0-99", 206, [0, 99]],
  ["bytes=65530-65545", 206, [65_530, 65_545]],
  ["bytes=100-", 206, [100, size - 1]],
  ["bytes=999999-", 206, [size - 1, size - 1]],
  ["bytes=-1", 206, [size - 1, size - 1]],
  ["bytes=-200000", 206, [size - 200_000, size - 1]],
  ["bytes=-99999999999", 206, [0, size - 1]],
  ["bytes=500-99999999999", 206, [500, size - 1]],
  ["Bytes=5-6", 206, [5, 6]],
  ["bytes=1000000-", 416],
  ["bytes=1000000-1000001", 416],
  ["bytes=-0", 416],
  ["bytes=9-5", 200],
  ["bytes=0-1,5-6", 200],
  ["bytes=-", 200],
  ["bytes=a-b", 200],
  ["bytes=1.5-2", 200],
  ["items=0-5", 200],
  ["bytes=0-5-9", 200],
];

test("one range is answered with that part, one that is not there with 416, others with the whole", async ({
  sql,
}) => {
  const { id, content } = await addPublicFile(sql, size);
  for (const [range, status, part] of ranges) {
    const answer = await ask(id, { range });
    expect(answer.status, range).toBe(status);
    const [from, to] = part ?? [0, size - 1];
    const sent = await whole(answer);
    if (status === 416) {
      expect(answer.headers.get("content-range"), range).toBe(`bytes */${size}`);
      expect(sent).toHaveLength(0);
      continue;
    }
    expect(sent.equals(content.subarray(from, to + 1)), range).toBe(true);
    expect(answer.headers.get("x-length"), range).toBe(String(to - from + 1));
    const named = status === 206 ? `bytes ${from}-${to}/${size}` : null;
    expect(answer.headers.get("content-range"), range).toBe(named);
  }
  for (const [condition, status] of [
    [`"${id}"`, 206],
    ['"another"', 200],
    ["Mon, 30 Nov 2026 00:00:00 GMT", 200],
  ] as const) {
    expect((await ask(id, { range: "bytes=0-1", "if-range": condition })).status, condition).toBe(status);
  }
});

test("readers who stop keep a piece each in memory, and no connection", async ({ sql }) => {
  const { id } = await addPublicFile(sql, 10_000_000);
  const readers = 40;
  const before = process.memoryUsage().arrayBuffers;
  const streams = [];
  for (let n = 0; n < readers; n++) {
    const reader = (await ask(id)).body?.getReader();
    await reader?.read();
    streams.push(reader);
  }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(readers * 1_000_000);
  const held = await sql`select from pg_stat_activity where datname = current_database()
    and application_name = 'postgres.js' and state <> 'idle'`;
  expect(held).toHaveLength(0);
  for (const reader of streams) await reader?.cancel();
});

test("a file that is no longer public ends for those who are reading it", async ({ sql }) => {
  const ends = [
    (noticeId: string) => sql`update notices set state = 'withdrawn' where id = ${noticeId}`,
    (noticeId: string) => sql`update notices set ends_on = '2020-01-01' where id = ${noticeId}`,
    (noticeId: string) => sql`delete from files where owner_id = ${noticeId}`,
  ];
  for (const end of ends) {
    const { id, noticeId } = await addPublicFile(sql, size);
    const reader = (await ask(id)).body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBeLessThan(size);
    await end(noticeId);
    await expect(reader?.read()).rejects.toThrow("may no longer be read");
  }
});

test("the content of a file is stored so that a piece of it can be read alone", async ({ sql }) => {
  const [column] = await sql`
    select attstorage from pg_attribute where attrelid = 'files'::regclass and attname = 'content'`;
  expect(column).toEqual({ attstorage: "e" });
});
