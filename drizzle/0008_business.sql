CREATE TABLE "employer_accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"password_changed_at" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"employer_id" uuid,
	"terms_agreed_at" timestamp with time zone NOT NULL,
	"suspended_at" timestamp with time zone,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "employer_accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "employer_applications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kana" text NOT NULL,
	"corporate_number" text,
	"industry" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "employer_applications_account_id_unique" UNIQUE("account_id")
);
--> statement-breakpoint
CREATE TABLE "job_submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"employer_id" uuid NOT NULL,
	"account_id" uuid,
	"job_id" uuid,
	"input" jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"asked_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "login_tickets" DROP CONSTRAINT "login_tickets_pkey";--> statement-breakpoint
ALTER TABLE "login_tickets" ADD CONSTRAINT "login_tickets_token_hash_account_kind_pk" PRIMARY KEY("token_hash","account_kind");--> statement-breakpoint
ALTER TABLE "login_tickets" ADD COLUMN "remembered" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "account_kind" text DEFAULT 'applicant' NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "invited_to" uuid;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "corporate_number" text;--> statement-breakpoint
ALTER TABLE "employer_accounts" ADD CONSTRAINT "employer_accounts_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_applications" ADD CONSTRAINT "employer_applications_account_id_employer_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."employer_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_applications" ADD CONSTRAINT "employer_applications_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_submissions" ADD CONSTRAINT "job_submissions_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_submissions" ADD CONSTRAINT "job_submissions_account_id_employer_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."employer_accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_submissions" ADD CONSTRAINT "job_submissions_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_submissions" ADD CONSTRAINT "job_submissions_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "employer_accounts_employer" ON "employer_accounts" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "employer_applications_queue" ON "employer_applications" USING btree ("asked_at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "job_submissions_employer" ON "job_submissions" USING btree ("employer_id","updated_at");--> statement-breakpoint
CREATE INDEX "job_submissions_queue" ON "job_submissions" USING btree ("asked_at","id") WHERE state = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "job_submissions_one_a_job" ON "job_submissions" USING btree ("job_id") WHERE state <> 'approved';--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_invited_to_employers_id_fk" FOREIGN KEY ("invited_to") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;