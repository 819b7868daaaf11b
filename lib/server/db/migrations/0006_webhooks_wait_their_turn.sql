-- A webhook reads what is known and writes what follows from it: nobody may write in between.
CREATE TRIGGER "a_head" BEFORE INSERT ON "webhook_events"
	FOR EACH STATEMENT EXECUTE FUNCTION "hold_live_head"();
