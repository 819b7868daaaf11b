CREATE TABLE "mirror_room_figures" (
	"room_id" uuid PRIMARY KEY NOT NULL,
	"sessions" integer DEFAULT 0 NOT NULL,
	"last_used_at" timestamp with time zone,
	"people_secs" double precision DEFAULT 0 NOT NULL,
	"storage_mb" double precision DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "mirror_room_figures_used" ON "mirror_room_figures" USING btree ("last_used_at" DESC NULLS LAST,"room_id");
--> statement-breakpoint
CREATE FUNCTION "add_to_room_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_table_name = 'mirror_sessions' AND tg_op = 'INSERT' THEN
    INSERT INTO mirror_room_figures AS it (room_id, sessions, last_used_at)
    SELECT room_id, count(*), max(greatest(created_at, ended_at)) FROM new_rows
    WHERE room_id IS NOT NULL GROUP BY room_id ORDER BY room_id
    ON CONFLICT (room_id) DO UPDATE SET sessions = it.sessions + excluded.sessions,
      last_used_at = greatest(it.last_used_at, excluded.last_used_at);
  ELSIF tg_table_name = 'mirror_sessions' THEN
    INSERT INTO mirror_room_figures AS it (room_id, sessions, last_used_at)
    SELECT room_id, sum(n), max(used_at) FROM (
      SELECT room_id, 1 AS n, greatest(created_at, ended_at) AS used_at FROM new_rows
      UNION ALL SELECT room_id, -1, NULL FROM old_rows) AS changed
    WHERE room_id IS NOT NULL GROUP BY room_id ORDER BY room_id
    ON CONFLICT (room_id) DO UPDATE SET sessions = it.sessions + excluded.sessions,
      last_used_at = greatest(it.last_used_at, excluded.last_used_at)
    WHERE excluded.sessions <> 0 OR excluded.last_used_at > coalesce(it.last_used_at, '-infinity');
  ELSIF tg_table_name = 'mirror_participants' AND tg_op = 'INSERT' THEN
    INSERT INTO mirror_room_figures AS it (room_id, people_secs)
    SELECT room_id, sum(extract(epoch FROM left_at - joined_at)) FROM new_rows
    WHERE room_id IS NOT NULL AND left_at > joined_at GROUP BY room_id ORDER BY room_id
    ON CONFLICT (room_id) DO UPDATE SET people_secs = it.people_secs + excluded.people_secs;
  ELSIF tg_table_name = 'mirror_participants' THEN
    INSERT INTO mirror_room_figures AS it (room_id, people_secs)
    SELECT room_id, sum(secs) FROM (
      SELECT room_id, extract(epoch FROM left_at - joined_at) AS secs FROM new_rows WHERE left_at > joined_at
      UNION ALL
      SELECT room_id, -extract(epoch FROM left_at - joined_at) FROM old_rows WHERE left_at > joined_at) AS changed
    WHERE room_id IS NOT NULL GROUP BY room_id HAVING sum(secs) <> 0 ORDER BY room_id
    ON CONFLICT (room_id) DO UPDATE SET people_secs = it.people_secs + excluded.people_secs;
  ELSIF tg_op = 'INSERT' THEN
    INSERT INTO mirror_room_figures AS it (room_id, storage_mb)
    SELECT room_id, sum(size_mb) FROM new_rows
    WHERE room_id IS NOT NULL AND gone_at IS NULL AND size_mb IS NOT NULL GROUP BY room_id ORDER BY room_id
    ON CONFLICT (room_id) DO UPDATE SET storage_mb = it.storage_mb + excluded.storage_mb;
  ELSE
    INSERT INTO mirror_room_figures AS it (room_id, storage_mb)
    SELECT room_id, sum(mb) FROM (
      SELECT room_id, size_mb AS mb FROM new_rows WHERE gone_at IS NULL
      UNION ALL SELECT room_id, -size_mb FROM old_rows WHERE gone_at IS NULL) AS changed
    WHERE room_id IS NOT NULL AND mb IS NOT NULL GROUP BY room_id HAVING sum(mb) <> 0 ORDER BY room_id
    ON CONFLICT (room_id) DO UPDATE SET storage_mb = it.storage_mb + excluded.storage_mb;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "mirror_sessions_figures_insert" AFTER INSERT ON "mirror_sessions" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "add_to_room_figures"();
--> statement-breakpoint
CREATE TRIGGER "mirror_sessions_figures_update" AFTER UPDATE ON "mirror_sessions" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "add_to_room_figures"();
--> statement-breakpoint
CREATE TRIGGER "mirror_participants_figures_insert" AFTER INSERT ON "mirror_participants" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "add_to_room_figures"();
--> statement-breakpoint
CREATE TRIGGER "mirror_participants_figures_update" AFTER UPDATE ON "mirror_participants" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "add_to_room_figures"();
--> statement-breakpoint
CREATE TRIGGER "mirror_recordings_figures_insert" AFTER INSERT ON "mirror_recordings" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "add_to_room_figures"();
--> statement-breakpoint
CREATE TRIGGER "mirror_recordings_figures_update" AFTER UPDATE ON "mirror_recordings" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "add_to_room_figures"();
--> statement-breakpoint
INSERT INTO mirror_room_figures (room_id, sessions, last_used_at, people_secs, storage_mb)
SELECT s.room_id, s.sessions, s.last_used_at, coalesce(p.secs, 0), coalesce(f.mb, 0) FROM
  (SELECT room_id, count(*) AS sessions, max(greatest(created_at, ended_at)) AS last_used_at
    FROM mirror_sessions WHERE room_id IS NOT NULL GROUP BY room_id) AS s
  LEFT JOIN (SELECT room_id, sum(extract(epoch FROM left_at - joined_at)) AS secs
    FROM mirror_participants WHERE left_at > joined_at GROUP BY room_id) AS p USING (room_id)
  LEFT JOIN (SELECT room_id, sum(size_mb) AS mb
    FROM mirror_recordings WHERE gone_at IS NULL GROUP BY room_id) AS f USING (room_id);
