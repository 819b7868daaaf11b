CREATE INDEX "ban_removals_at" ON "ban_removals" USING btree ("at");
--> statement-breakpoint
-- What a ban did, and which modes are in force, is told on the stream like everything that is live.
CREATE TRIGGER "a_head" BEFORE INSERT OR UPDATE ON "ban_removals"
	FOR EACH STATEMENT EXECUTE FUNCTION "hold_live_head"();
--> statement-breakpoint
CREATE TRIGGER "b_insert" AFTER INSERT ON "ban_removals"
	FOR EACH ROW EXECUTE FUNCTION "log_live_change"('removal');
--> statement-breakpoint
CREATE TRIGGER "b_update" AFTER UPDATE ON "ban_removals" FOR EACH ROW
	WHEN (OLD.state IS DISTINCT FROM NEW.state)
	EXECUTE FUNCTION "log_live_change"('removal');
--> statement-breakpoint
CREATE TRIGGER "c_announce" AFTER INSERT OR UPDATE ON "ban_removals"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_live_change"();
--> statement-breakpoint
CREATE TRIGGER "a_head" BEFORE INSERT OR UPDATE ON "room_modes"
	FOR EACH STATEMENT EXECUTE FUNCTION "hold_live_head"();
--> statement-breakpoint
CREATE TRIGGER "b_insert" AFTER INSERT ON "room_modes"
	FOR EACH ROW EXECUTE FUNCTION "log_live_change"('mode');
--> statement-breakpoint
CREATE TRIGGER "b_update" AFTER UPDATE ON "room_modes" FOR EACH ROW
	WHEN ((OLD.until, OLD.ended_at, OLD.restored_at) IS DISTINCT FROM (NEW.until, NEW.ended_at, NEW.restored_at))
	EXECUTE FUNCTION "log_live_change"('mode');
--> statement-breakpoint
CREATE TRIGGER "c_announce" AFTER INSERT OR UPDATE ON "room_modes"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_live_change"();
