CREATE TABLE "fruitless_words" (
	"month" text NOT NULL,
	"word_hash" text NOT NULL,
	"word" text,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "fruitless_words_month_word_hash_pk" PRIMARY KEY("month","word_hash")
);
--> statement-breakpoint
CREATE TABLE "synonyms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"words" text[] NOT NULL,
	"others" text[] DEFAULT '{}' NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"indexed_version" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "jobs_wage";--> statement-breakpoint
DROP INDEX "jobs_search";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "hourly_pay" integer;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "search_head" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "search_meanings" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "jobs_pay" ON "jobs" USING btree ("hourly_pay" desc nulls last,"id","employment_type","wage_form") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "jobs_search" ON "jobs" USING gin ("search_bigrams","filter_tokens","search_meanings");