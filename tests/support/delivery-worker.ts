import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { singleMails } from "@/lib/mail/single-mails";
import { startDelivery } from "@/lib/mail/worker";

startDelivery([singleMails, campaignMails]);
process.send?.("running");
// The IPC channel closes when the test ends, however it ends.
process.once("disconnect", () => process.exit());
