CREATE TABLE "ban_removals" (
	"ban_id" uuid NOT NULL,
	"participant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"name" text,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"by_user" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	"next_try_at" timestamp with time zone,
	"gone_at" timestamp with time zone,
	CONSTRAINT "ban_removals_ban_id_participant_id_pk" PRIMARY KEY("ban_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "bans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"path" text,
	"value" text NOT NULL,
	"names" jsonb NOT NULL,
	"search_text" text NOT NULL,
	"room_id" text,
	"until" timestamp with time zone,
	"ends_with_session" boolean DEFAULT false NOT NULL,
	"session_id" text,
	"session_over_at" timestamp with time zone,
	"participant_id" text,
	"reason" text NOT NULL,
	"watch" boolean DEFAULT false NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by_id" uuid,
	"lifted_by_name" text,
	"lift_reason" text
);
--> statement-breakpoint
ALTER TABLE "ban_removals" ADD CONSTRAINT "ban_removals_ban_id_bans_id_fk" FOREIGN KEY ("ban_id") REFERENCES "public"."bans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ban_removals_session" ON "ban_removals" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "ban_removals_participant" ON "ban_removals" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "ban_removals_ban" ON "ban_removals" USING btree ("ban_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ban_removals_due" ON "ban_removals" USING btree ("next_try_at") WHERE "ban_removals"."next_try_at" is not null;--> statement-breakpoint
CREATE INDEX "bans_created" ON "bans" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "bans_room" ON "bans" USING btree ("room_id");--> statement-breakpoint
CREATE INDEX "bans_key" ON "bans" USING btree ("key");--> statement-breakpoint
CREATE INDEX "bans_unlifted" ON "bans" USING btree ("until") WHERE "bans"."lifted_at" is null and "bans"."session_over_at" is null;