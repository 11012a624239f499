CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_attempt_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"from_address" text,
	"narrowed_at" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "campaign_reads" (
	"applicant_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_reads_applicant_id_campaign_id_pk" PRIMARY KEY("applicant_id","campaign_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"audience" text NOT NULL,
	"notice_id" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"written_by" uuid NOT NULL,
	"confirmed_by" uuid,
	"confirmed_count" integer,
	"confirmed_at" timestamp with time zone,
	"sends_at" timestamp with time zone,
	"frozen_subject" text,
	"frozen_text" text,
	"frozen_html" text,
	"queued_at" timestamp with time zone,
	"recipients" integer,
	"stopped_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaigns_frozen" CHECK ("campaigns"."state" in ('draft', 'handed') or num_nulls("campaigns"."frozen_subject", "campaigns"."frozen_text", "campaigns"."frozen_html", "campaigns"."sends_at", "campaigns"."confirmed_by") = 0)
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"applicant_id" uuid,
	"token" text DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"skip_reason" text,
	"batch_id" uuid,
	"to_address" text,
	"provider_id" text,
	"last_error" text,
	"accepted_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"delayed_at" timestamp with time zone,
	"bounced_at" timestamp with time zone,
	"complained_at" timestamp with time zone,
	"unsubscribed_at" timestamp with time zone,
	CONSTRAINT "deliveries_token_unique" UNIQUE("token"),
	CONSTRAINT "deliveries_provider_id_unique" UNIQUE("provider_id")
);
--> statement-breakpoint
CREATE TABLE "mail_events" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"type" text NOT NULL,
	"permanent" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "mail_trouble" text;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "mail_trouble_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "delayed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "complained_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_reads" ADD CONSTRAINT "campaign_reads_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_reads" ADD CONSTRAINT "campaign_reads_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_written_by_staff_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_confirmed_by_staff_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batches_due" ON "batches" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "batches_campaign" ON "batches" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "campaigns_newest" ON "campaigns" USING btree ("updated_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "campaigns_due" ON "campaigns" USING btree ("sends_at") WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX "campaigns_sending" ON "campaigns" USING btree ("queued_at") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "campaigns_sent" ON "campaigns" USING btree ("queued_at" DESC NULLS LAST,"id") WHERE queued_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_once" ON "deliveries" USING btree ("campaign_id","applicant_id");--> statement-breakpoint
CREATE INDEX "deliveries_state" ON "deliveries" USING btree ("campaign_id","state","id");--> statement-breakpoint
CREATE INDEX "deliveries_batch" ON "deliveries" USING btree ("batch_id") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "deliveries_applicant" ON "deliveries" USING btree ("applicant_id","accepted_at");--> statement-breakpoint
CREATE INDEX "mail_events_mail" ON "mail_events" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "mail_events_received" ON "mail_events" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "applicants_unreachable" ON "applicants" USING btree ("mail_trouble_at") WHERE mail_trouble is not null;