CREATE TABLE "job_alert_finds" (
	"alert_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"told_on" date,
	CONSTRAINT "job_alert_finds_alert_id_job_id_pk" PRIMARY KEY("alert_id","job_id")
);
--> statement-breakpoint
CREATE TABLE "job_alert_readers" (
	"applicant_id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"due_at" timestamp with time zone,
	"mailed_on" date,
	CONSTRAINT "job_alert_readers_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "job_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"applicant_id" uuid NOT NULL,
	"search" text NOT NULL,
	"rhythm" text NOT NULL,
	"token" text NOT NULL,
	"consented_at" timestamp with time zone,
	"wanted_since" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"searched_until" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "job_alerts_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "job_alert_finds" ADD CONSTRAINT "job_alert_finds_alert_id_job_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."job_alerts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_alert_finds" ADD CONSTRAINT "job_alert_finds_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_alert_readers" ADD CONSTRAINT "job_alert_readers_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_alerts" ADD CONSTRAINT "job_alerts_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_alert_finds_job" ON "job_alert_finds" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "job_alert_finds_untold" ON "job_alert_finds" USING btree ("alert_id") WHERE told_on is null;--> statement-breakpoint
CREATE INDEX "job_alert_finds_found" ON "job_alert_finds" USING btree ("found_at");--> statement-breakpoint
CREATE INDEX "job_alert_readers_due" ON "job_alert_readers" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "job_alerts_applicant" ON "job_alerts" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "job_alerts_search" ON "job_alerts" USING btree ("search","searched_until");--> statement-breakpoint
CREATE INDEX "job_alerts_wanted" ON "job_alerts" USING btree ("wanted_since");