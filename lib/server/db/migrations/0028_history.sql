--> statement-breakpoint
INSERT INTO "history_head" ("id") VALUES (1);