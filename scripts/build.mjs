// `npm run build`: the production build of the present source with AUTH_SECRET (without it, with that of the demo).

import { build, buildIdentity, isBuilt } from "./start/build.mjs";
import { readSecrets } from "./start/secrets.mjs";
import { loadDotEnv } from "./start/settings.mjs";

loadDotEnv();
const identity = buildIdentity(process.env.AUTH_SECRET || readSecrets().AUTH_SECRET);
if (isBuilt(identity)) console.log("ビルドは最新です。");
else await build(identity);
