ALTER TABLE "registrations" ADD COLUMN "invited_by" uuid;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_invited_by_employer_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."employer_users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registrations_invited_by" ON "registrations" USING btree ("invited_by");