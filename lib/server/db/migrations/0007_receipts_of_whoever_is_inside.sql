DROP INDEX "receipts_participant";--> statement-breakpoint
CREATE INDEX "receipts_participant" ON "receipts" USING btree ("participant_id","session_id");