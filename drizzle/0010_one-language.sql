ALTER TABLE "employer_accounts" RENAME TO "employer_users";--> statement-breakpoint
ALTER TABLE "employer_users" RENAME CONSTRAINT "employer_accounts_pkey" TO "employer_users_pkey";--> statement-breakpoint
ALTER TABLE "employer_users" RENAME CONSTRAINT "employer_accounts_email_unique" TO "employer_users_email_unique";--> statement-breakpoint
ALTER TABLE "employer_users" RENAME CONSTRAINT "employer_accounts_employer_id_employers_id_fk" TO "employer_users_employer_id_employers_id_fk";--> statement-breakpoint
ALTER INDEX "employer_accounts_employer" RENAME TO "employer_users_employer";--> statement-breakpoint
ALTER TABLE "employer_applications" RENAME TO "employer_submissions";--> statement-breakpoint
ALTER TABLE "employer_submissions" RENAME COLUMN "account_id" TO "employer_user_id";--> statement-breakpoint
ALTER TABLE "employer_submissions" RENAME COLUMN "asked_at" TO "submitted_at";--> statement-breakpoint
ALTER TABLE "employer_submissions" RENAME CONSTRAINT "employer_applications_pkey" TO "employer_submissions_pkey";--> statement-breakpoint
ALTER TABLE "employer_submissions" RENAME CONSTRAINT "employer_applications_account_id_unique" TO "employer_submissions_employer_user_id_unique";--> statement-breakpoint
ALTER TABLE "employer_submissions" RENAME CONSTRAINT "employer_applications_account_id_employer_accounts_id_fk" TO "employer_submissions_employer_user_id_employer_users_id_fk";--> statement-breakpoint
ALTER TABLE "employer_submissions" RENAME CONSTRAINT "employer_applications_decided_by_staff_id_fk" TO "employer_submissions_decided_by_staff_id_fk";--> statement-breakpoint
DROP INDEX "employer_applications_queue";--> statement-breakpoint
UPDATE "employer_submissions" SET "state" = 'submitted' WHERE "state" = 'waiting';--> statement-breakpoint
CREATE INDEX "employer_submissions_queue" ON "employer_submissions" USING btree ("submitted_at","id") WHERE state = 'submitted';--> statement-breakpoint
ALTER TABLE "job_submissions" RENAME COLUMN "account_id" TO "employer_user_id";--> statement-breakpoint
ALTER TABLE "job_submissions" RENAME COLUMN "asked_at" TO "submitted_at";--> statement-breakpoint
ALTER TABLE "job_submissions" RENAME CONSTRAINT "job_submissions_account_id_employer_accounts_id_fk" TO "job_submissions_employer_user_id_employer_users_id_fk";--> statement-breakpoint
DROP INDEX "job_submissions_queue";--> statement-breakpoint
UPDATE "job_submissions" SET "state" = 'submitted' WHERE "state" = 'asked';--> statement-breakpoint
UPDATE "job_submissions" SET "input" = ("input" - 'application') || jsonb_build_object('howToApply', "input" -> 'application') WHERE "input" ? 'application';--> statement-breakpoint
CREATE INDEX "job_submissions_queue" ON "job_submissions" USING btree ("submitted_at","id") WHERE state = 'submitted';--> statement-breakpoint
ALTER TABLE "jobs" RENAME COLUMN "application" TO "how_to_apply";--> statement-breakpoint
ALTER TABLE "jobs" RENAME COLUMN "search_marks" TO "filter_tokens";--> statement-breakpoint
ALTER TABLE "notices" RENAME COLUMN "event_application" TO "how_to_join";--> statement-breakpoint
ALTER TABLE "known_places" RENAME TO "known_origins";--> statement-breakpoint
ALTER TABLE "known_origins" RENAME COLUMN "place" TO "origin_hash";--> statement-breakpoint
ALTER TABLE "known_origins" RENAME CONSTRAINT "known_places_account_kind_account_id_place_pk" TO "known_origins_account_kind_account_id_origin_hash_pk";--> statement-breakpoint
ALTER TABLE "applicants" RENAME COLUMN "dormant_mail_at" TO "inactivity_mail_at";--> statement-breakpoint
ALTER TABLE "applicants" RENAME COLUMN "dormant_mails" TO "inactivity_mails";--> statement-breakpoint
ALTER TABLE "batches" RENAME COLUMN "narrowed_at" TO "recipients_removed_at";--> statement-breakpoint
ALTER TABLE "mails" RENAME COLUMN "forget_at_end" TO "erase_at_end";
