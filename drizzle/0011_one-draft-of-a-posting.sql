ALTER TABLE "job_submissions" RENAME TO "job_drafts";--> statement-breakpoint
ALTER TABLE "job_drafts" RENAME CONSTRAINT "job_submissions_pkey" TO "job_drafts_pkey";--> statement-breakpoint
ALTER TABLE "job_drafts" RENAME CONSTRAINT "job_submissions_employer_id_employers_id_fk" TO "job_drafts_employer_id_employers_id_fk";--> statement-breakpoint
ALTER TABLE "job_drafts" RENAME CONSTRAINT "job_submissions_employer_user_id_employer_users_id_fk" TO "job_drafts_employer_user_id_employer_users_id_fk";--> statement-breakpoint
ALTER TABLE "job_drafts" RENAME CONSTRAINT "job_submissions_job_id_jobs_id_fk" TO "job_drafts_job_id_jobs_id_fk";--> statement-breakpoint
ALTER TABLE "job_drafts" RENAME CONSTRAINT "job_submissions_decided_by_staff_id_fk" TO "job_drafts_decided_by_staff_id_fk";--> statement-breakpoint
ALTER INDEX "job_submissions_employer" RENAME TO "job_drafts_employer";--> statement-breakpoint
ALTER INDEX "job_submissions_queue" RENAME TO "job_drafts_queue";--> statement-breakpoint
DROP INDEX "job_submissions_one_a_job";--> statement-breakpoint
ALTER TABLE "job_drafts" ADD COLUMN "side" text DEFAULT 'employer' NOT NULL;--> statement-breakpoint
ALTER TABLE "job_drafts" ALTER COLUMN "side" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "job_drafts" ADD COLUMN "staff_id" uuid;--> statement-breakpoint
ALTER TABLE "job_drafts" ADD COLUMN "base" jsonb;--> statement-breakpoint
ALTER TABLE "job_drafts" ADD COLUMN "base_version" integer;--> statement-breakpoint
ALTER TABLE "job_drafts" ADD COLUMN "search_text" text;--> statement-breakpoint
-- The text from which an open change began, where that is certain: no form lives longer than a login, which is 30 days.
UPDATE "job_drafts" SET "base" = jsonb_build_object('employerId', "jobs"."employer_id", 'title', "jobs"."title", 'employmentType', "jobs"."employment_type", 'audience', "jobs"."audience", 'headcount', "jobs"."headcount", 'qualifications', "jobs"."qualifications", 'duties', "jobs"."duties", 'dutiesScope', "jobs"."duties_scope", 'district', "jobs"."district", 'workplace', "jobs"."workplace", 'workplaceScope', "jobs"."workplace_scope", 'carCommute', "jobs"."car_commute", 'smoking', "jobs"."smoking", 'timeSlot', "jobs"."time_slot", 'hours', "jobs"."hours", 'breaks', "jobs"."breaks", 'overtime', "jobs"."overtime", 'holidays', "jobs"."holidays", 'contractPeriod', "jobs"."contract_period", 'renewal', "jobs"."renewal", 'trialPeriod', "jobs"."trial_period", 'wageForm', "jobs"."wage_form", 'wageFrom', "jobs"."wage_from", 'wageTo', "jobs"."wage_to", 'wageNotes', "jobs"."wage_notes", 'fixedOvertimePay', "jobs"."fixed_overtime_pay", 'fixedOvertimeHours', "jobs"."fixed_overtime_hours", 'fixedOvertimeBase', "jobs"."fixed_overtime_base", 'insurance', "jobs"."insurance", 'recruiter', "jobs"."recruiter", 'dispatch', "jobs"."dispatch", 'howToApply', "jobs"."how_to_apply", 'opensOn', "jobs"."opens_on", 'closesOn', "jobs"."closes_on"), "base_version" = "jobs"."version" FROM "jobs" WHERE "jobs"."id" = "job_drafts"."job_id" AND "job_drafts"."state" <> 'approved' AND "jobs"."updated_at" <= "job_drafts"."created_at" - interval '30 days';--> statement-breakpoint
INSERT INTO "job_drafts" ("id", "side", "employer_id", "input", "state", "search_text", "version", "created_at", "updated_at") SELECT "id", 'staff', "employer_id", jsonb_build_object('employerId', "jobs"."employer_id", 'title', "jobs"."title", 'employmentType', "jobs"."employment_type", 'audience', "jobs"."audience", 'headcount', "jobs"."headcount", 'qualifications', "jobs"."qualifications", 'duties', "jobs"."duties", 'dutiesScope', "jobs"."duties_scope", 'district', "jobs"."district", 'workplace', "jobs"."workplace", 'workplaceScope', "jobs"."workplace_scope", 'carCommute', "jobs"."car_commute", 'smoking', "jobs"."smoking", 'timeSlot', "jobs"."time_slot", 'hours', "jobs"."hours", 'breaks', "jobs"."breaks", 'overtime', "jobs"."overtime", 'holidays', "jobs"."holidays", 'contractPeriod', "jobs"."contract_period", 'renewal', "jobs"."renewal", 'trialPeriod', "jobs"."trial_period", 'wageForm', "jobs"."wage_form", 'wageFrom', "jobs"."wage_from", 'wageTo', "jobs"."wage_to", 'wageNotes', "jobs"."wage_notes", 'fixedOvertimePay', "jobs"."fixed_overtime_pay", 'fixedOvertimeHours', "jobs"."fixed_overtime_hours", 'fixedOvertimeBase', "jobs"."fixed_overtime_base", 'insurance', "jobs"."insurance", 'recruiter', "jobs"."recruiter", 'dispatch', "jobs"."dispatch", 'howToApply', "jobs"."how_to_apply", 'opensOn', "jobs"."opens_on", 'closesOn', "jobs"."closes_on"), 'draft', "search_text", "version", "created_at", "updated_at" FROM "jobs" WHERE "state" = 'draft';--> statement-breakpoint
DELETE FROM "jobs" WHERE "state" = 'draft';--> statement-breakpoint
ALTER TABLE "job_drafts" ADD CONSTRAINT "job_drafts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_drafts" ADD CONSTRAINT "job_drafts_side" CHECK (("job_drafts"."side" = 'employer' and "job_drafts"."staff_id" is null) or ("job_drafts"."side" = 'staff' and "job_drafts"."employer_user_id" is null and "job_drafts"."state" = 'draft'));--> statement-breakpoint
ALTER TABLE "job_drafts" ADD CONSTRAINT "job_drafts_base" CHECK (("job_drafts"."base" is null) = ("job_drafts"."base_version" is null));--> statement-breakpoint
CREATE INDEX "job_drafts_staff" ON "job_drafts" USING btree ("created_at","id") WHERE side = 'staff';--> statement-breakpoint
CREATE UNIQUE INDEX "job_drafts_one_a_side" ON "job_drafts" USING btree ("job_id","side") WHERE state <> 'approved';--> statement-breakpoint
DROP INDEX "jobs_drafts";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_complete";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_fixed_overtime";--> statement-breakpoint
UPDATE "jobs" SET "published_at" = "created_at" WHERE "published_at" IS NULL;--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "headcount" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "wage_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "opens_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "closes_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "published_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_state" CHECK ("jobs"."state" in ('published', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_fixed_overtime" CHECK (num_nulls("jobs"."fixed_overtime_pay", "jobs"."fixed_overtime_hours", "jobs"."fixed_overtime_base") in (0, 3));