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
    // scripts/preload/refusal.mjs knows which form may send how much, and refuses more before it is read. What stands
    // here must be above it: Next cuts a longer body silently.
    serverActions: { bodySizeLimit: "11mb" },
    proxyClientMaxBodySize: "11mb",
  },
  rewrites: async () => ({
    // Without a question /jobs is static; with one of these names (lib/jobs/search-address.ts) it is a search.
    beforeFiles: ["q", "page", "type", "industry", "district", "audience", "wage", "time", "sort"].map((key) => ({
      source: "/jobs",
      has: [{ type: "query" as const, key }],
      destination: "/jobs/search",
    })),
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
