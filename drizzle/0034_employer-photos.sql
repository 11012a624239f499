CREATE TABLE "employer_photos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shown" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"proposed" jsonb,
	"state" text DEFAULT 'approved' NOT NULL,
	"employer_user_id" uuid,
	"reason" text,
	"submitted_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "employer_photos_proposed" CHECK (("employer_photos"."proposed" is null) = ("employer_photos"."state" = 'approved'))
);
--> statement-breakpoint
ALTER TABLE "employer_photos" ADD CONSTRAINT "employer_photos_id_employers_id_fk" FOREIGN KEY ("id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_photos" ADD CONSTRAINT "employer_photos_employer_user_id_employer_users_id_fk" FOREIGN KEY ("employer_user_id") REFERENCES "public"."employer_users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_photos" ADD CONSTRAINT "employer_photos_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "employer_photos_queue" ON "employer_photos" USING btree ("submitted_at","id") WHERE state = 'submitted';