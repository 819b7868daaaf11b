CREATE TABLE "deletion_items" (
	"job_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"audit_id" uuid,
	"error" text,
	"size_mb" double precision,
	CONSTRAINT "deletion_items_job_id_target_id_pk" PRIMARY KEY("job_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "deletion_jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"worked_on_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "user_id" uuid;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "preferences" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "deletion_items" ADD CONSTRAINT "deletion_items_job_id_deletion_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."deletion_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deletion_items_state" ON "deletion_items" USING btree ("job_id","state");--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_id_unique" UNIQUE("id");