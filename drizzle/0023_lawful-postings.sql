ALTER TABLE "jobs" ADD COLUMN "contract_term" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "renewal_rule" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "trial" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "more_districts" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "more_workplaces" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "insurances" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "excluded_pay" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "smoking_rule" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "age_rule" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "age_from" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "age_to" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "age_notes" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "school_leavers_of" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "retirement_age" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "rehired_until" integer;