CREATE TABLE "leader_lease" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"holder" uuid,
	"epoch" bigint DEFAULT 0 NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "live_events" (
	"id" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"session_id" text NOT NULL,
	"row" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_head" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"last_id" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_look" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"began_at" timestamp with time zone,
	"looked_at" timestamp with time zone,
	"tried_at" timestamp with time zone,
	"problem" text,
	"retry_at" timestamp with time zone,
	"cut_off" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_people" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"context" text,
	"joined_at" text,
	"left_at" text,
	"left_reason" text,
	"reported" text,
	"reported_at" text,
	"report_received_at" timestamp with time zone,
	"ghost" boolean DEFAULT false NOT NULL,
	"join_seen_at" timestamp with time zone,
	"leave_seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "live_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text,
	"room_name" text,
	"room_max" integer,
	"room_recording" boolean,
	"active" boolean NOT NULL,
	"started_at" text,
	"ended_at" text,
	"ended_reason" text,
	"reported" text,
	"reported_at" text,
	"report_received_at" timestamp with time zone,
	"ghost" boolean DEFAULT false NOT NULL,
	"began_at" timestamp with time zone,
	"heard_at" timestamp with time zone,
	"over_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "live_watchers" (
	"stream_id" uuid PRIMARY KEY NOT NULL,
	"instance_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"session_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"occurred_at" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"room_id" text,
	"session_id" text,
	"payload" jsonb NOT NULL,
	"repeats" integer DEFAULT 0 NOT NULL,
	"applied_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_forwards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"room_id" text NOT NULL,
	"url" text NOT NULL,
	"failover_url" text,
	"headers" jsonb NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"given_up_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_rooms" (
	"room_id" text PRIMARY KEY NOT NULL,
	"taken_over_at" timestamp with time zone,
	"taken_over_by" text,
	"previous_url" text,
	"previous_failover_url" text,
	"last_event_at" timestamp with time zone,
	"silent_since" timestamp with time zone,
	"forwarded" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "live_events_at" ON "live_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "live_people_session" ON "live_people" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "live_sessions_active" ON "live_sessions" USING btree ("active");--> statement-breakpoint
CREATE INDEX "live_watchers_seen" ON "live_watchers" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "webhook_events_received" ON "webhook_events" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "webhook_events_room" ON "webhook_events" USING btree ("room_id","received_at");--> statement-breakpoint
CREATE INDEX "webhook_events_session" ON "webhook_events" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "webhook_forwards_next" ON "webhook_forwards" USING btree ("next_at");