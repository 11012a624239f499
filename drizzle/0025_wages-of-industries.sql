ALTER TABLE "minimum_wages" ADD COLUMN "industry" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "minimum_wages" DROP CONSTRAINT "minimum_wages_pkey";--> statement-breakpoint
ALTER TABLE "minimum_wages" ADD CONSTRAINT "minimum_wages_effective_on_industry_pk" PRIMARY KEY("effective_on","industry");--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "wage_industry" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "employees" integer;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "founded" text;
