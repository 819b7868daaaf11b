CREATE TABLE "mirror_texts_head" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer NOT NULL,
	"renewed_to" bigint
);
