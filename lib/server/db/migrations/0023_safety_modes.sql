CREATE TABLE "mode_people" (
	"mode_id" uuid NOT NULL,
	"participant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"key" text,
	"state" text NOT NULL,
	"was_muted" boolean DEFAULT false NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"next_try_at" timestamp with time zone,
	CONSTRAINT "mode_people_mode_id_participant_id_pk" PRIMARY KEY("mode_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "room_modes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"room_id" text NOT NULL,
	"mode" text NOT NULL,
	"reason" text,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"acts_at" timestamp with time zone,
	"closed" boolean DEFAULT false NOT NULL,
	"limit_before" integer,
	"limit_set" integer,
	"limit_kept" integer,
	"limited_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by_id" uuid,
	"ended_by_name" text,
	"restored_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "mode_people" ADD CONSTRAINT "mode_people_mode_id_room_modes_id_fk" FOREIGN KEY ("mode_id") REFERENCES "public"."room_modes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "room_modes_one" ON "room_modes" USING btree ("room_id","mode") WHERE "room_modes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "room_modes_open" ON "room_modes" USING btree ("room_id") WHERE "room_modes"."restored_at" is null;