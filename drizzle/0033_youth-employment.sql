ALTER TABLE "employers" ADD COLUMN "youth_year" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_hires_1" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_hired_women_1" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_leavers_1" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_hires_2" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_hired_women_2" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_leavers_2" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_hires_3" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_hired_women_3" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_leavers_3" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_tenure" numeric(5, 1);--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_average_age" numeric(5, 1);--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_training" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_training_notes" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_self_study" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_self_study_notes" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_mentor" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_counselling" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_counselling_notes" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_skill_tests" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_skill_tests_notes" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_overtime" numeric(5, 1);--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_paid_leave" numeric(5, 1);--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_fathers" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_fathers_on_leave" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_mothers" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_mothers_on_leave" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_women_on_board" numeric(5, 1);--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "youth_women_managing" numeric(5, 1);