CREATE TABLE "applicants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"password_changed_at" timestamp with time zone NOT NULL,
	"handle" text NOT NULL,
	"attribute" text NOT NULL,
	"wants_mail" boolean NOT NULL,
	"wants_mail_chosen_at" timestamp with time zone NOT NULL,
	"terms_agreed_at" timestamp with time zone NOT NULL,
	"suspended_at" timestamp with time zone,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "applicants_email_unique" UNIQUE("email"),
	CONSTRAINT "applicants_handle_unique" UNIQUE("handle"),
	CONSTRAINT "applicants_handle_shape" CHECK ("applicants"."handle" ~ '^[A-Z]{3}[0-9]{7}$')
);
--> statement-breakpoint
CREATE TABLE "known_places" (
	"account_kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"place" text NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_places_account_kind_account_id_place_pk" PRIMARY KEY("account_kind","account_id","place")
);
--> statement-breakpoint
CREATE TABLE "login_tickets" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"purpose" text NOT NULL,
	"key" text NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_purpose_key_pk" PRIMARY KEY("purpose","key")
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"token_hash" text NOT NULL,
	"mail_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "registrations_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "reissues" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"token_hash" text NOT NULL,
	"mail_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "reissues_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"remembered" boolean NOT NULL,
	"authenticated_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "employers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kana" text NOT NULL,
	"industry" text NOT NULL,
	"address" text NOT NULL,
	"phone" text,
	"department" text,
	"website" text,
	"introduction" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"employer_id" uuid NOT NULL,
	"title" text NOT NULL,
	"headcount" integer NOT NULL,
	"employment_type" text NOT NULL,
	"audience" text NOT NULL,
	"district" text NOT NULL,
	"duties" text NOT NULL,
	"duties_scope" text NOT NULL,
	"qualifications" text NOT NULL,
	"contract_period" text NOT NULL,
	"trial_period" text NOT NULL,
	"workplace" text NOT NULL,
	"workplace_scope" text NOT NULL,
	"hours" text NOT NULL,
	"breaks" text NOT NULL,
	"holidays" text NOT NULL,
	"overtime" text NOT NULL,
	"wage_form" text NOT NULL,
	"wage_from" integer NOT NULL,
	"wage_to" integer,
	"wage_notes" text DEFAULT '' NOT NULL,
	"insurance" text NOT NULL,
	"smoking" text NOT NULL,
	"car_commute" boolean NOT NULL,
	"application" text NOT NULL,
	"state" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"search_text" text NOT NULL,
	"search_bigrams" text[] NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"audience" text NOT NULL,
	"state" text NOT NULL,
	"published_at" timestamp with time zone,
	"ends_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_queue" (
	"id" integer PRIMARY KEY NOT NULL,
	"paused_until" timestamp with time zone,
	"paused_by" text,
	"next_call_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"provider_rate" integer
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"dedupe_key" text NOT NULL,
	"to_address" text,
	"forget_at_end" boolean DEFAULT false NOT NULL,
	"from_address" text,
	"subject" text NOT NULL,
	"body" "bytea",
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_attempt_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"provider_id" text,
	"last_error" text,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mails_dedupe_key_unique" UNIQUE("dedupe_key"),
	CONSTRAINT "mails_provider_id_unique" UNIQUE("provider_id")
);
--> statement-breakpoint
CREATE TABLE "survey_quarters" (
	"quarter" text PRIMARY KEY NOT NULL,
	"counts" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_tickets" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reissues" ADD CONSTRAINT "reissues_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applicants_audience" ON "applicants" USING btree ("attribute") WHERE wants_mail;--> statement-breakpoint
CREATE INDEX "applicants_last_login" ON "applicants" USING btree ("last_login_at");--> statement-breakpoint
CREATE INDEX "rate_limits_ends" ON "rate_limits" USING btree ("window_ends_at");--> statement-breakpoint
CREATE INDEX "registrations_email" ON "registrations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "registrations_created" ON "registrations" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "reissues_account" ON "reissues" USING btree ("account_kind","account_id");--> statement-breakpoint
CREATE INDEX "reissues_created" ON "reissues" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_kind","account_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "employers_kana" ON "employers" USING btree ("kana" collate "C","id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "jobs_newest" ON "jobs" USING btree ("published_at" DESC NULLS LAST,"id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "jobs_employer" ON "jobs" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "jobs_bigrams" ON "jobs" USING gin ("search_bigrams");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("published_at" DESC NULLS LAST,"id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("priority","next_attempt_at") WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "mails_to" ON "mails" USING btree ("to_address","created_at");--> statement-breakpoint
CREATE INDEX "mails_ended" ON "mails" USING btree ("ended_at");