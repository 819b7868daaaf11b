DROP INDEX "webhook_forwards_next";--> statement-breakpoint
CREATE INDEX "webhook_events_unapplied" ON "webhook_events" USING btree ("type") WHERE "webhook_events"."applied_at" is null;--> statement-breakpoint
CREATE INDEX "webhook_forwards_room" ON "webhook_forwards" USING btree ("room_id");--> statement-breakpoint
CREATE INDEX "webhook_forwards_next" ON "webhook_forwards" USING btree ("next_at") WHERE "webhook_forwards"."given_up_at" is null;