ALTER TABLE "campaigns" ADD COLUMN "frozen_mark" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "frozen_origin" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "begun_totp_key" "bytea";