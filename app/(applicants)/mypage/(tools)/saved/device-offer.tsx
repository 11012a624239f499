"use client";

import { useEffect, useState } from "react";
import { ConfirmForm } from "@/components/form/confirm-form";
import { readDeviceList, writeDeviceList } from "@/components/jobs/device-storage";
import { readDeviceJobs } from "@/components/jobs/read-device-jobs";
import { AboutJob, nameOf } from "@/components/jobs/saved-posting";
import type { ShownJob } from "@/lib/saved-jobs/find";
import { addSavedJobAction } from "./actions";

/**
 * Offers what this device keeps, title by title: on a shared device it may be somebody else's. `saved`: what the account
 * has; it leaves the device.
 */
export function DeviceOffer({ saved }: { saved: string[] }) {
  const [offered, setOffered] = useState<ShownJob[]>([]);
  useEffect(() => {
    const kept = readDeviceList();
    const left = kept.filter((id) => !saved.includes(id));
    if (left.length < kept.length) writeDeviceList(left);
    // Without an answer nothing is offered, and the device keeps its list.
    readDeviceJobs(left).then(
      (jobs) => setOffered(jobs.filter(({ state }) => state !== "hidden")),
      () => setOffered([]),
    );
  }, [saved]);
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="device" className="mb-8 rounded-12 bg-dawn-50 p-5">
      <h2 id="device" className="text-std-18B-160">
        この端末のリストにある求人
      </h2>
      <p className="mt-2">
        ログインの前にこの端末で入れた求人です。アカウントに入れると、この端末のリストからは外れます。ほかの方が入れたものは、
        <a href="/saved" className="link inline-flex min-h-11 items-center">
          この端末のリスト
        </a>
        で消せます。
      </p>
      <ul className="mt-3 space-y-4">
        {offered.map((job) => (
          <li key={job.id} className="border-t border-solid-gray-300 pt-3">
            <a href={`/jobs/${job.id}`} className="link mb-2 inline-block py-2">
              {nameOf(job)}
            </a>
            <ConfirmForm
              action={addSavedJobAction}
              hidden={{ job: job.id }}
              look="secondary"
              inRow
              label={
                <>
                  アカウントに入れる
                  <AboutJob name={nameOf(job)} />
                </>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
