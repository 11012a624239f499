import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

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
    // scripts/preload/request-guard.mjs knows which form may send how much, and refuses more before it is read. What stands
    // here must be above it: Next cuts a longer body silently.
    serverActions: { bodySizeLimit: "11mb" },
    proxyClientMaxBodySize: "11mb",
  },
  // Without a question these lists are static; with one of these names it is a search.
  rewrites: async () => ({
    beforeFiles: [
      ...asked("/jobs", ["q", "page", "type", "industry", "district", "audience", "wage", "time", "sort"]),
      ...asked("/employers", ["kana", "industry", "page"]),
      ...asked("/notices", ["audience", "page"]),
    ],
    afterFiles: [],
    fallback: [],
  }),
};

function asked(source: string, names: string[]) {
  return names.map((key) => ({
    source,
    has: [{ type: "query" as const, key }],
    destination: `${source}/search`,
  }));
}

export default config;
