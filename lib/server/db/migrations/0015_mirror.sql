CREATE TABLE "mirror_absent" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"ask_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mirror_absent_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "mirror_compositions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"updated_at" timestamp with time zone,
	"read_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"room_id" uuid,
	"session_id" uuid,
	"status" text,
	"format" text,
	"resolution" text,
	"duration_secs" double precision,
	"size_mb" double precision,
	"created_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"completed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mirror_contexts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mirror_contexts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"digest" text NOT NULL,
	"context" text NOT NULL,
	"name_id" bigint,
	"claims" jsonb NOT NULL,
	"person_id" bigint,
	CONSTRAINT "mirror_contexts_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "mirror_kinds" (
	"kind" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'first_copy' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"sweep" integer DEFAULT 1 NOT NULL,
	"sweep_began_at" timestamp with time zone,
	"sweep_asked_at" timestamp with time zone,
	"last_complete_at" timestamp with time zone,
	"is_complete" boolean DEFAULT false NOT NULL,
	"current_at" timestamp with time zone,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "mirror_participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"updated_at" timestamp with time zone,
	"read_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"session_id" uuid,
	"room_id" uuid,
	"context_id" bigint,
	"joined_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"visit_id" uuid
);
--> statement-breakpoint
CREATE TABLE "mirror_persons" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mirror_persons_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"name_id" bigint,
	"names_count" integer DEFAULT 0 NOT NULL,
	"joins" integer DEFAULT 0 NOT NULL,
	"visits" integer DEFAULT 0 NOT NULL,
	"first_seen_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	CONSTRAINT "mirror_persons_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "mirror_recordings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"updated_at" timestamp with time zone,
	"read_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"room_id" uuid,
	"session_id" uuid,
	"participant_id" uuid,
	"type" text,
	"status" text,
	"codec" text,
	"duration_secs" double precision,
	"size_mb" double precision,
	"created_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"completed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mirror_rooms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"updated_at" timestamp with time zone,
	"read_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"name_id" bigint,
	"unique_name" text,
	"max_participants" integer,
	"enable_recording" boolean,
	"active_session_id" uuid,
	"created_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mirror_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"updated_at" timestamp with time zone,
	"read_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"room_id" uuid,
	"active" boolean,
	"created_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"participants_at" timestamp with time zone,
	"participants_count" integer
);
--> statement-breakpoint
CREATE TABLE "mirror_slices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mirror_slices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"sweep" integer NOT NULL,
	"from_day" date,
	"to_day" date,
	"room_id" uuid,
	"session_id" uuid,
	"type" text,
	"status" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"total" integer,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mirror_texts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mirror_texts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"normalised" text NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"tokens" "tsvector" NOT NULL,
	CONSTRAINT "mirror_texts_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
ALTER TABLE "mirror_contexts" ADD CONSTRAINT "mirror_contexts_name_id_mirror_texts_id_fk" FOREIGN KEY ("name_id") REFERENCES "public"."mirror_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mirror_persons" ADD CONSTRAINT "mirror_persons_name_id_mirror_texts_id_fk" FOREIGN KEY ("name_id") REFERENCES "public"."mirror_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mirror_absent_ask" ON "mirror_absent" USING btree ("ask_at");--> statement-breakpoint
CREATE INDEX "mirror_compositions_session" ON "mirror_compositions" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "mirror_compositions_created" ON "mirror_compositions" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_contexts_name" ON "mirror_contexts" USING btree ("name_id");--> statement-breakpoint
CREATE INDEX "mirror_contexts_person" ON "mirror_contexts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mirror_participants_context" ON "mirror_participants" USING btree ("context_id","joined_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_participants_session" ON "mirror_participants" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "mirror_participants_joined" ON "mirror_participants" USING btree ("joined_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_persons_name" ON "mirror_persons" USING btree ("name_id");--> statement-breakpoint
CREATE INDEX "mirror_persons_seen" ON "mirror_persons" USING btree ("last_seen_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_recordings_session" ON "mirror_recordings" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "mirror_recordings_participant" ON "mirror_recordings" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "mirror_recordings_started" ON "mirror_recordings" USING btree ("started_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_rooms_created" ON "mirror_rooms" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mirror_rooms_name" ON "mirror_rooms" USING btree ("name_id");--> statement-breakpoint
CREATE INDEX "mirror_sessions_room" ON "mirror_sessions" USING btree ("room_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_sessions_created" ON "mirror_sessions" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_sessions_updated" ON "mirror_sessions" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "mirror_slices_state" ON "mirror_slices" USING btree ("kind","state","to_day");--> statement-breakpoint
CREATE INDEX "mirror_texts_tokens" ON "mirror_texts" USING gin ("tokens") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "mirror_texts_sort" ON "mirror_texts" USING btree ("kind","sort_key","id");--> statement-breakpoint
INSERT INTO "mirror_kinds" ("kind") VALUES ('rooms'), ('sessions'), ('participants'), ('recordings'), ('compositions');
