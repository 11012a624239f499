CREATE TABLE "typed_jobs" (
	"id" uuid NOT NULL,
	"employer_user_id" uuid,
	"staff_id" uuid,
	"path" text NOT NULL,
	"values" jsonb NOT NULL,
	"typed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "typed_jobs_owner" CHECK (num_nonnulls("typed_jobs"."employer_user_id", "typed_jobs"."staff_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "occupation" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "second_occupation" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "experience" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "education" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "driving_licence" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "welcomes_seniors" boolean;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "remote_work" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "transfers" boolean;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "week_days_from" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "week_days_to" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "night_work" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "overtime_hours" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "weekly_holidays" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "yearly_holidays" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "raises" boolean;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "bonus" boolean;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "commuting_pay" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "commuting_pay_limit" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "retirement_pay" boolean;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "regularisation" boolean;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "side_jobs" boolean;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "housing" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "childcare" boolean;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "apply_phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "apply_hours" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "apply_contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "apply_email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "apply_documents" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "apply_selection" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "interview_place" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "applicants_helpdesk" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "hello_work_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "index_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "typed_jobs" ADD CONSTRAINT "typed_jobs_employer_user_id_employer_users_id_fk" FOREIGN KEY ("employer_user_id") REFERENCES "public"."employer_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typed_jobs" ADD CONSTRAINT "typed_jobs_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "typed_jobs_employer_user" ON "typed_jobs" USING btree ("employer_user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "typed_jobs_staff" ON "typed_jobs" USING btree ("staff_id","id");--> statement-breakpoint
CREATE INDEX "typed_jobs_age" ON "typed_jobs" USING btree ("typed_at");--> statement-breakpoint
CREATE INDEX "jobs_index_version" ON "jobs" USING btree ("index_version","id");