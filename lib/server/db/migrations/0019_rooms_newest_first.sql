DROP INDEX "mirror_rooms_created";--> statement-breakpoint
CREATE INDEX "mirror_rooms_created" ON "mirror_rooms" USING btree ("created_at" DESC NULLS LAST,"id");