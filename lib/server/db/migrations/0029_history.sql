CREATE TABLE "history_head" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"last_event_id" bigint DEFAULT 0 NOT NULL,
	"received_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "history_joins" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"join_reported_at" text,
	"join_heard_at" timestamp with time zone,
	"join_seen_at" timestamp with time zone,
	"leave_reported_at" text,
	"leave_heard_at" timestamp with time zone,
	"leave_seen_at" timestamp with time zone,
	"left_reason" text,
	"ghost_at" timestamp with time zone,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"start_reported_at" text,
	"end_reported_at" text,
	"ended_reason" text,
	"ghost_at" timestamp with time zone,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history_spans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"from_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "history_joins_session" ON "history_joins" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "history_joins_kept" ON "history_joins" USING btree ("kept_at");--> statement-breakpoint
CREATE INDEX "history_sessions_kept" ON "history_sessions" USING btree ("kept_at");--> statement-breakpoint
CREATE INDEX "history_spans_until" ON "history_spans" USING btree ("until_at");--> statement-breakpoint
INSERT INTO "history_head" ("id") VALUES (1);