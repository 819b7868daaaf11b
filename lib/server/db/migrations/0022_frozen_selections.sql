DROP INDEX "deletion_items_state";--> statement-breakpoint
ALTER TABLE "deletion_jobs" ADD COLUMN "begun_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "deletion_jobs" ADD COLUMN "query" text;--> statement-breakpoint
CREATE INDEX "deletion_items_state" ON "deletion_items" USING btree ("job_id","state","position");