"use client";

import { useEffect, useRef, useState } from "react";
import {
  emptyDeviceList,
  readDeviceList,
  readSaid,
  writeDeviceList,
  writeSaid,
} from "@/components/jobs/device-storage";
import { readDeviceJobs } from "@/components/jobs/read-device-jobs";
import { AboutJob, EmptyList, ListedPosting, nameOf } from "@/components/jobs/saved-posting";
import { Banner } from "@/components/ui/banner";
import { button } from "@/components/ui/button";
import type { ShownJob } from "@/lib/saved-jobs/find";
import { changesSince, type SaidFacts } from "@/lib/saved-jobs/said";

type Said = Record<string, SaidFacts | undefined>;
type Shown = { jobs: ShownJob[]; said: Said } | "reading" | "failed";

/** The list that this browser keeps, with what the public reads of it today. */
export function DeviceList() {
  const [shown, setShown] = useState<Shown>("reading");
  const [done, setDone] = useState("");
  const message = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    function read() {
      readDeviceJobs(readDeviceList()).then(
        (jobs) => {
          const said = withFirst(readSaid(), jobs);
          writeSaid(said);
          setShown({ jobs, said });
        },
        () => setShown("failed"),
      );
    }
    // Back after a logout, from the browser's memory, and a press in another tab.
    function readAgain(event: PageTransitionEvent) {
      if (event.persisted) read();
    }
    read();
    addEventListener("pageshow", readAgain);
    addEventListener("storage", read);
    return () => {
      removeEventListener("pageshow", readAgain);
      removeEventListener("storage", read);
    };
  }, []);
  // The pressed button is gone with its entry.
  useEffect(() => {
    if (done) message.current?.focus();
  }, [done]);

  function remove(job: ShownJob) {
    if (typeof shown === "string") return;
    const jobs = shown.jobs.filter(({ id }) => id !== job.id);
    writeDeviceList(jobs.map(({ id }) => id));
    setShown({ ...shown, jobs });
    setDone(`「${nameOf(job)}」を外しました。`);
  }

  function empty() {
    emptyDeviceList();
    setShown({ jobs: [], said: {} });
    setDone("すべて消しました。");
  }

  return (
    <>
      <p ref={message} role="status" tabIndex={-1} className={done ? "mb-4 font-bold" : ""}>
        {done}
      </p>
      {shown === "reading" && <p className="needs-script">リストを読み込んでいます。</p>}
      {shown === "failed" && <Failed />}
      {typeof shown === "object" && shown.jobs.length === 0 && <EmptyList />}
      {typeof shown === "object" && shown.jobs.length > 0 && (
        <ul className="grid grid-cols-1 gap-4">
          {shown.jobs.map((job) => (
            <Entry key={job.id} job={job} said={shown.said[job.id]} remove={() => remove(job)} />
          ))}
        </ul>
      )}
      {(shown === "failed" || (typeof shown === "object" && shown.jobs.length > 0)) && (
        <button type="button" onClick={empty} className={`${button.secondary} mt-6`}>
          すべて消す
        </button>
      )}
    </>
  );
}

type EntryProps = { job: ShownJob; said: SaidFacts | undefined; remove: () => void };

function Entry({ job, said, remove }: EntryProps) {
  const name = nameOf(job);
  const changes = job.state === "open" && said ? changesSince(said, job.says) : [];
  return (
    <ListedPosting
      job={job}
      changes={changes}
      since="はじめにこのリストで見たあとに、変わったところがあります。"
    >
      <button type="button" onClick={remove} className={`${button.secondary} mt-4`}>
        リストから外す
        <AboutJob name={name} />
      </button>
    </ListedPosting>
  );
}

function Failed() {
  return (
    <Banner look="error" role="alert" title="求人の内容を読み込めませんでした。">
      <p>リストはこの端末に残っています。しばらくしてから、ページを読み込みなおしてください。</p>
    </Banner>
  );
}

/** With what each open posting says now, unless it was noted before. */
function withFirst(said: Said, jobs: ShownJob[]): Said {
  return Object.fromEntries(
    jobs.map((job) => [job.id, said[job.id] ?? (job.state === "open" ? job.says : undefined)]),
  );
}
