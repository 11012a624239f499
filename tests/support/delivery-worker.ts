import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { startDelivery } from "@/lib/mail/deliver";
import { singleMails } from "@/lib/mail/single-mails";

startDelivery([singleMails, campaignMails]);
process.send?.("running");
// Nothing outlives the test that started it.
process.once("disconnect", () => process.exit());
