ALTER TABLE "employers" ADD COLUMN "employees" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "founded" text;