CREATE TABLE "sign_in_budgets" (
	"bucket" text PRIMARY KEY NOT NULL,
	"spent" double precision NOT NULL,
	"spent_at" timestamp with time zone NOT NULL
);
