CREATE SEQUENCE "public"."employer_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."job_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"record_id" uuid NOT NULL,
	"name" text NOT NULL,
	"before" jsonb,
	"version" integer NOT NULL,
	"undo" text,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "number" integer DEFAULT nextval('employer_numbers') NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "choices" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "counts" jsonb;--> statement-breakpoint
ALTER TABLE "job_drafts" ADD COLUMN "number" integer DEFAULT nextval('job_numbers') NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "number" integer DEFAULT nextval('job_numbers') NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employers" ADD CONSTRAINT "employers_number_unique" UNIQUE("number");--> statement-breakpoint
ALTER TABLE "job_drafts" ADD CONSTRAINT "job_drafts_number_unique" UNIQUE("number");--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_number_unique" UNIQUE("number");--> statement-breakpoint
-- A number stands in files that people keep, so it never names another record.
CREATE FUNCTION refuse_another_number() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a number never changes'; END $$;--> statement-breakpoint
CREATE TRIGGER "employers_number_stays" BEFORE UPDATE OF "number" ON "employers" FOR EACH ROW WHEN (OLD."number" IS DISTINCT FROM NEW."number") EXECUTE FUNCTION refuse_another_number();--> statement-breakpoint
CREATE TRIGGER "jobs_number_stays" BEFORE UPDATE OF "number" ON "jobs" FOR EACH ROW WHEN (OLD."number" IS DISTINCT FROM NEW."number") EXECUTE FUNCTION refuse_another_number();--> statement-breakpoint
CREATE TRIGGER "job_drafts_number_stays" BEFORE UPDATE OF "number" ON "job_drafts" FOR EACH ROW WHEN (OLD."number" IS DISTINCT FROM NEW."number") EXECUTE FUNCTION refuse_another_number();
