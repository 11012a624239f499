CREATE TABLE "job_figures" (
	"job_id" uuid NOT NULL,
	"week" date NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	"kept" integer DEFAULT 0 NOT NULL,
	"contacted" integer DEFAULT 0 NOT NULL,
	"how_to_apply" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "job_figures_job_id_week_pk" PRIMARY KEY("job_id","week")
);
--> statement-breakpoint
ALTER TABLE "job_figures" ADD CONSTRAINT "job_figures_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_figures_week" ON "job_figures" USING btree ("week");