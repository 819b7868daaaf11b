ALTER TABLE "receipts" ADD COLUMN "acknowledged_by" uuid;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "acknowledged_name" text;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "acknowledged_at" timestamp with time zone;