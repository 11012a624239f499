import { startDelivery } from "@/lib/mail/deliver";

startDelivery();
process.send?.("running");
// Nothing outlives the test that started it.
process.once("disconnect", () => process.exit());
