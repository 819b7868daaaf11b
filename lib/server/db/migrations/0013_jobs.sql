CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"lane" text,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"holder" uuid,
	"lease_until" timestamp with time zone,
	"epoch" bigint DEFAULT 0 NOT NULL,
	"deaths" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"failed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at") WHERE "jobs"."failed_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_subject" ON "jobs" USING btree ("kind","subject");--> statement-breakpoint
INSERT INTO "jobs" ("id", "kind", "subject", "payload", "run_at")
	SELECT "id", 'recordings.deletion', "id"::text,
		jsonb_build_object('deletionId', "id", 'userId', "actor_id", 'again', false),
		coalesce("worked_on_at" + interval '70 seconds', now())
	FROM "deletion_jobs" WHERE "finished_at" IS NULL;--> statement-breakpoint
ALTER TABLE "deletion_jobs" DROP COLUMN "worked_on_at";