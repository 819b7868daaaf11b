INSERT INTO "jobs" ("id", "kind", "subject", "lane", "payload", "created_at", "attempts", "run_at", "last_error", "failed_at")
	SELECT "id", 'webhooks.forward', "room_id", "url",
		jsonb_build_object('roomId', "room_id", 'url', "url", 'failoverUrl', "failover_url", 'headers', "headers", 'body', "body"),
		"created_at", "attempts", "next_at", "last_error", "given_up_at"
	FROM "webhook_forwards";--> statement-breakpoint
DROP TABLE "webhook_forwards" CASCADE;