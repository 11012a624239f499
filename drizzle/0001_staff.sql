CREATE TABLE "minimum_wages" (
	"effective_on" date PRIMARY KEY NOT NULL,
	"yen" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monthly_figures" (
	"month" text NOT NULL,
	"attribute" text NOT NULL,
	"registered" integer DEFAULT 0 NOT NULL,
	"deleted" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "monthly_figures_month_attribute_pk" PRIMARY KEY("month","attribute")
);
--> statement-breakpoint
CREATE TABLE "terms_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"effective_on" date NOT NULL,
	"body" text NOT NULL,
	"summary" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "terms_versions_effective_on_unique" UNIQUE("effective_on")
);
--> statement-breakpoint
CREATE TABLE "urgent_line" (
	"id" integer PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"href" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "urgent_line_one" CHECK ("urgent_line"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content" "bytea",
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"faulty" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"password_changed_at" timestamp with time zone NOT NULL,
	"must_change_password" boolean NOT NULL,
	"totp_key" "bytea",
	"totp_confirmed_at" timestamp with time zone,
	"totp_last_step" bigint,
	"suspended_at" timestamp with time zone,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "headcount" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "wage_from" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "opens_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "closes_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "terms_seen_on" date;--> statement-breakpoint
ALTER TABLE "rate_limits" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "time_slot" text DEFAULT 'day' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "renewal" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "fixed_overtime_pay" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "fixed_overtime_hours" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "fixed_overtime_base" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "recruiter" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "dispatch" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "event_starts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "event_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "venue" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "event_application" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "terms_versions_newest" ON "terms_versions" USING btree ("effective_on" desc);--> statement-breakpoint
CREATE INDEX "files_owner" ON "files" USING btree ("owner_kind","owner_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_staff" ON "imports" USING btree ("staff_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_entries_newest" ON "audit_entries" USING btree ("at" desc,"id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_one" ON "recovery_codes" USING btree ("staff_id","code_hash");--> statement-breakpoint
CREATE INDEX "rate_limits_subject" ON "rate_limits" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "jobs_closing" ON "jobs" USING btree ("closes_on") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "notices_events" ON "notices" USING btree ("event_starts_at") WHERE state = 'published';--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_complete" CHECK ("jobs"."state" = 'draft' or num_nulls("jobs"."headcount", "jobs"."wage_from", "jobs"."opens_on", "jobs"."closes_on") = 0);--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_fixed_overtime" CHECK ("jobs"."state" = 'draft' or num_nulls("jobs"."fixed_overtime_pay", "jobs"."fixed_overtime_hours", "jobs"."fixed_overtime_base") in (0, 3));