CREATE TABLE "object_receipts" (
	"audit_id" uuid PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"operation" text NOT NULL,
	"target_id" uuid,
	"wanted" jsonb NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"accepted_after_ms" integer,
	"confirmed_after_ms" integer,
	"next_look_at" timestamp with time zone,
	"error" text,
	"open" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "receipts" ALTER COLUMN "actor_id" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "object_receipts_target" ON "object_receipts" USING btree ("target_id","sent_at");--> statement-breakpoint
CREATE INDEX "object_receipts_open" ON "object_receipts" USING btree ("open","next_look_at");