-- A ban that was made, changed or has ended is told on the stream like what it does. Only by its id:
-- its value may be a long text of somebody else's.
CREATE FUNCTION "log_ban_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	next_id bigint;
BEGIN
	UPDATE live_head SET last_id = last_id + 1 WHERE id = 1 RETURNING last_id INTO next_id;
	INSERT INTO live_events (id, kind, session_id, "row")
		VALUES (next_id, 'ban', NEW.id::text, jsonb_build_object('id', NEW.id));
	RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "a_head" BEFORE INSERT OR UPDATE ON "bans"
	FOR EACH STATEMENT EXECUTE FUNCTION "hold_live_head"();
--> statement-breakpoint
CREATE TRIGGER "b_insert" AFTER INSERT ON "bans"
	FOR EACH ROW EXECUTE FUNCTION "log_ban_change"();
--> statement-breakpoint
CREATE TRIGGER "b_update" AFTER UPDATE ON "bans" FOR EACH ROW
	WHEN ((OLD.until, OLD.ends_with_session, OLD.session_over_at, OLD.lifted_at) IS DISTINCT FROM
		(NEW.until, NEW.ends_with_session, NEW.session_over_at, NEW.lifted_at))
	EXECUTE FUNCTION "log_ban_change"();
--> statement-breakpoint
CREATE TRIGGER "c_announce" AFTER INSERT OR UPDATE ON "bans"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_live_change"();
--> statement-breakpoint
-- Bans from before this was counted when they were made: what can be used of the day's tokens.
UPDATE "bans" SET "tokens_until" = made."until"
FROM (
	SELECT ban.id, max(token.until) AS "until"
	FROM "bans" ban
	JOIN (
		SELECT intent.at, lower(intent.target_id) AS room_id,
			coalesce(outcome.at, intent.at) + make_interval(secs => CASE intent.action
				WHEN 'join_token.create' THEN greatest(
					coalesce((intent.details #>> '{body,token_ttl_secs}')::int, 600),
					coalesce((intent.details #>> '{body,refresh_token_ttl_secs}')::int, 3600))
				ELSE coalesce((intent.details #>> '{body,token_ttl_secs}')::int, 600) END) AS "until"
		FROM "audit_events" intent LEFT JOIN "audit_events" outcome
			ON outcome.audit_id = intent.audit_id AND outcome.kind = 'outcome'
		WHERE intent.kind = 'intent' AND intent.target_type = 'room'
			AND intent.action IN ('join_token.create', 'join_token.refresh')
			AND intent.at > now() - interval '86460 seconds'
			AND coalesce(outcome.outcome, 'unknown') IN ('succeeded', 'unknown')
	) token ON token.at < ban.created_at AND token.until > now()
		AND (ban.room_id IS NULL OR token.room_id = ban.room_id)
	WHERE ban.tokens_until IS NULL AND ban.lifted_at IS NULL
	GROUP BY ban.id
) made
WHERE made.id = "bans".id;
