DROP INDEX "mirror_texts_sort";--> statement-breakpoint
CREATE INDEX "mirror_participants_room" ON "mirror_participants" USING btree ("room_id","joined_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_participants_length" ON "mirror_participants" USING btree ((extract(epoch from "left_at" - "joined_at")::double precision) desc nulls last,"id");--> statement-breakpoint
CREATE INDEX "mirror_participants_last" ON "mirror_participants" USING btree ("left_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "mirror_texts_order" ON "mirror_texts" USING btree ("sort_key","id");