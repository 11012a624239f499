import { fileURLToPath } from "node:url";

// Were the checkout its root, Turbopack would take the site's instrumentation.ts along.
export default { turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) } };
