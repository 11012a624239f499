import type { Metadata } from "next";
import { AllJobs } from "./all-jobs";

export const metadata: Metadata = {
  title: "求人情報",
  description:
    "いわき市内の事業者の求人を、新しい順にご覧いただけます。仕事や地区の名前でさがすこともできます。",
  alternates: { canonical: "/jobs", types: { "application/rss+xml": "/feeds/jobs.xml" } },
};

export default function JobsPage() {
  return <AllJobs page={1} />;
}
