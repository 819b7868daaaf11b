ALTER TABLE "leader_lease" RENAME COLUMN "holder" TO "leader";--> statement-breakpoint
ALTER TABLE "jobs" RENAME COLUMN "holder" TO "worker";--> statement-breakpoint
ALTER TABLE "live_look" RENAME TO "live_poll";--> statement-breakpoint
ALTER TABLE "live_poll" RENAME COLUMN "looked_at" TO "polled_at";--> statement-breakpoint
ALTER TABLE "live_sessions" RENAME COLUMN "heard_at" TO "last_report_at";--> statement-breakpoint
ALTER TABLE "receipts" RENAME COLUMN "looks" TO "reads";--> statement-breakpoint
ALTER TABLE "receipts" RENAME COLUMN "next_look_at" TO "next_read_at";--> statement-breakpoint
ALTER TABLE "object_receipts" RENAME COLUMN "next_look_at" TO "next_read_at";
