-- Events are written by the tables they are about, in the same transaction: no writer can forget
-- one. Ids are given out under the lock of the one head row, taken before any row is changed, so
-- that the order of ids is the order of commits and two writers cannot wait for each other.
CREATE FUNCTION "hold_live_head"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM live_head WHERE id = 1 FOR UPDATE;
	RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE FUNCTION "log_live_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	changed jsonb := to_jsonb(NEW);
	next_id bigint;
BEGIN
	UPDATE live_head SET last_id = last_id + 1 WHERE id = 1 RETURNING last_id INTO next_id;
	INSERT INTO live_events (id, kind, session_id, "row")
		VALUES (next_id, TG_ARGV[0], coalesce(changed ->> 'session_id', changed ->> 'id'), changed);
	RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE FUNCTION "announce_live_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('roomwarden_events', (SELECT last_id::text FROM live_head WHERE id = 1));
	RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "a_head" BEFORE INSERT OR UPDATE ON "live_sessions"
	FOR EACH STATEMENT EXECUTE FUNCTION "hold_live_head"();
--> statement-breakpoint
CREATE TRIGGER "b_insert" AFTER INSERT ON "live_sessions"
	FOR EACH ROW EXECUTE FUNCTION "log_live_change"('session');
--> statement-breakpoint
CREATE TRIGGER "b_update" AFTER UPDATE ON "live_sessions" FOR EACH ROW
	WHEN ((OLD.room_id, OLD.room_name, OLD.room_max, OLD.room_recording, OLD.active, OLD.started_at,
		OLD.ended_at, OLD.ended_reason, OLD.reported, OLD.reported_at, OLD.ghost)
		IS DISTINCT FROM
		(NEW.room_id, NEW.room_name, NEW.room_max, NEW.room_recording, NEW.active, NEW.started_at,
		NEW.ended_at, NEW.ended_reason, NEW.reported, NEW.reported_at, NEW.ghost))
	EXECUTE FUNCTION "log_live_change"('session');
--> statement-breakpoint
CREATE TRIGGER "c_announce" AFTER INSERT OR UPDATE ON "live_sessions"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_live_change"();
--> statement-breakpoint
CREATE TRIGGER "a_head" BEFORE INSERT OR UPDATE ON "live_people"
	FOR EACH STATEMENT EXECUTE FUNCTION "hold_live_head"();
--> statement-breakpoint
CREATE TRIGGER "b_insert" AFTER INSERT ON "live_people"
	FOR EACH ROW EXECUTE FUNCTION "log_live_change"('person');
--> statement-breakpoint
CREATE TRIGGER "b_update" AFTER UPDATE ON "live_people" FOR EACH ROW
	WHEN (OLD.* IS DISTINCT FROM NEW.*)
	EXECUTE FUNCTION "log_live_change"('person');
--> statement-breakpoint
CREATE TRIGGER "c_announce" AFTER INSERT OR UPDATE ON "live_people"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_live_change"();
--> statement-breakpoint
CREATE TRIGGER "a_head" BEFORE INSERT OR UPDATE ON "receipts"
	FOR EACH STATEMENT EXECUTE FUNCTION "hold_live_head"();
--> statement-breakpoint
CREATE TRIGGER "b_insert" AFTER INSERT ON "receipts"
	FOR EACH ROW EXECUTE FUNCTION "log_live_change"('receipt');
--> statement-breakpoint
CREATE TRIGGER "b_update" AFTER UPDATE ON "receipts" FOR EACH ROW
	WHEN (OLD.* IS DISTINCT FROM NEW.*)
	EXECUTE FUNCTION "log_live_change"('receipt');
--> statement-breakpoint
CREATE TRIGGER "c_announce" AFTER INSERT OR UPDATE ON "receipts"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_live_change"();
--> statement-breakpoint
INSERT INTO "live_head" ("id", "last_id") VALUES (1, 0);
--> statement-breakpoint
INSERT INTO "live_look" ("id") VALUES (1);
--> statement-breakpoint
INSERT INTO "leader_lease" ("id") VALUES (1);
