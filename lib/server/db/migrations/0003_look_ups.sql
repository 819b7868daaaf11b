CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "receipts_sent" ON "receipts" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "receipts_participant" ON "receipts" USING btree ("participant_id");