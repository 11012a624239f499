import { fileURLToPath } from "node:url";

// With the checkout as its root, Turbopack would include the site's instrumentation.ts.
export default { turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) } };
