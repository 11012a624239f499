CREATE INDEX "applicants_newest" ON "applicants" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "jobs_drafts" ON "jobs" USING btree ("updated_at") WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX "mails_troubled" ON "mails" USING btree ("ended_at" DESC NULLS LAST,"id") WHERE state in ('failed', 'unclear');