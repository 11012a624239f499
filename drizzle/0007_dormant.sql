DROP INDEX "applicants_last_login";--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "kept_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "dormant_mail_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "dormant_mails" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "applicants_last_active" ON "applicants" USING btree (greatest("created_at", "last_login_at", "kept_at"));