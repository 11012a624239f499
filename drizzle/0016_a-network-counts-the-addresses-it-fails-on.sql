CREATE TABLE "rate_limit_subjects" (
	"purpose" text NOT NULL,
	"key" text NOT NULL,
	"subject" text NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limit_subjects_purpose_key_subject_pk" PRIMARY KEY("purpose","key","subject")
);
--> statement-breakpoint
CREATE INDEX "rate_limit_subjects_ends" ON "rate_limit_subjects" USING btree ("window_ends_at");--> statement-breakpoint
CREATE INDEX "rate_limit_subjects_subject" ON "rate_limit_subjects" USING btree ("subject");