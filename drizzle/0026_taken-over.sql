ALTER TABLE "job_drafts" ADD COLUMN "taken_over" jsonb;--> statement-breakpoint
ALTER TABLE "typed_jobs" ADD COLUMN "taken_over" jsonb;