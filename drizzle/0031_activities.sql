CREATE TABLE "activities" (
	"id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"done_on" date NOT NULL,
	"job_id" uuid,
	"employer_name" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"job_number" text DEFAULT '' NOT NULL,
	"hello_work_number" text DEFAULT '' NOT NULL,
	"way" text,
	"result" text,
	"event_name" text DEFAULT '' NOT NULL,
	"organiser" text DEFAULT '' NOT NULL,
	"venue" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "activities_applicant_id_id_pk" PRIMARY KEY("applicant_id","id")
);
--> statement-breakpoint
CREATE TABLE "activity_figures" (
	"quarter" text NOT NULL,
	"kind" text NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "activity_figures_quarter_kind_pk" PRIMARY KEY("quarter","kind")
);
--> statement-breakpoint
CREATE TABLE "counted_activities" (
	"applicant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"counted_on" date NOT NULL,
	CONSTRAINT "counted_activities_applicant_id_kind_pk" PRIMARY KEY("applicant_id","kind")
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_activities" ADD CONSTRAINT "counted_activities_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_newest" ON "activities" USING btree ("applicant_id","done_on" DESC NULLS LAST,"created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "activities_job" ON "activities" USING btree ("job_id");