DROP INDEX "jobs_bigrams";--> statement-breakpoint
DROP INDEX "jobs_closing";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "search_marks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "jobs_wage" ON "jobs" USING btree ((case "wage_form" when 'hourly' then "wage_from" when 'daily' then "wage_from" / 8 when 'monthly' then "wage_from" / 165 else "wage_from" / 2000 end) desc nulls last,"id","employment_type","wage_form") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "jobs_search" ON "jobs" USING gin ("search_bigrams","search_marks");--> statement-breakpoint
CREATE INDEX "jobs_closing" ON "jobs" USING btree ("closes_on","id","opens_on","employer_id") WHERE state = 'published';