import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { sessionCookies, signedInTwin, staticLoginPages } from "./lib/accounts/login-pages";
import { employerSearchFields } from "./lib/employers/listing/search-fields";
import { mostUploadBytes } from "./lib/files/upload-limit";
import { jobSearchFields } from "./lib/jobs/search-index/search-fields";
import { noticeSearchFields } from "./lib/notices/search-fields";

// server/request-guard.ts limits the size of requests and refuses larger ones before they are read. Next cuts a
// larger body silently, so its limit must be higher.
const bodyLimit = mostUploadBytes + 500_000;

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run check` checks the types of every file.
  typescript: { ignoreBuildErrors: true },
  // The same in instances that are built separately: scripts/start/build.mjs derives it from the source.
  generateBuildId: () => process.env.BUILD_ID ?? null,
  cacheHandler: fileURLToPath(new URL("./cache-handler.mjs", import.meta.url)),
  cacheMaxMemorySize: 64 * 1024 * 1024,
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
  experimental: {
    // Instances may share a folder, and requests to unknown URLs must not fill the disk.
    isrFlushToDisk: false,
    staleTimes: { static: 30, dynamic: 0 },
    serverActions: { bodySizeLimit: bodyLimit },
    proxyClientMaxBodySize: bodyLimit,
  },
  // Without a query these lists are static pages. With one of these parameters, the URL is a search.
  rewrites: async () => ({
    beforeFiles: [
      ...searches("/jobs", jobSearchFields),
      ...searches("/employers", employerSearchFields),
      ...searches("/notices", noticeSearchFields),
      ...staticLoginPages.flatMap((source) =>
        sessionCookies.map((key) => ({
          source,
          has: [{ type: "cookie" as const, key }],
          destination: `${signedInTwin}?said=${source.split("/").at(2) ?? ""}`,
        })),
      ),
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
