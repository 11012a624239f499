import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { employerSearchFields } from "./lib/employers/listing/search-fields";
import { mostUploadBytes } from "./lib/files/upload-limit.mjs";
import { jobSearchFields } from "./lib/jobs/search-fields";
import { noticeSearchFields } from "./lib/notices/search-fields";

// scripts/preload/request-guard.mjs knows which form may send how much, and refuses more before it is read. Next cuts a
// longer body silently, so its own limit must be above.
const bodyLimit = mostUploadBytes + 500_000;

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run check` does it, with every file.
  typescript: { ignoreBuildErrors: true },
  // Instances that build for themselves agree on it: scripts/start/build.mjs derives it from the source.
  generateBuildId: () => process.env.BUILD_ID ?? null,
  cacheHandler: fileURLToPath(new URL("./cache-handler.mjs", import.meta.url)),
  cacheMaxMemorySize: 64 * 1024 * 1024,
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
  experimental: {
    // Instances may share a folder, and addresses that do not exist fill no disk.
    isrFlushToDisk: false,
    staleTimes: { static: 30, dynamic: 0 },
    serverActions: { bodySizeLimit: bodyLimit },
    proxyClientMaxBodySize: bodyLimit,
  },
  // Without a query these lists are static pages; with one of these names in it the address is a search.
  rewrites: async () => ({
    beforeFiles: [
      ...searches("/jobs", jobSearchFields),
      ...searches("/employers", employerSearchFields),
      ...searches("/notices", noticeSearchFields),
    ],
    afterFiles: [],
    fallback: [],
  }),
};

function searches(source: string, names: readonly string[]) {
  return names.map((key) => ({
    source,
    has: [{ type: "query" as const, key }],
    destination: `${source}/search`,
  }));
}

export default config;
