DROP INDEX "mirror_texts_tokens";--> statement-breakpoint
CREATE INDEX "mirror_texts_rooms" ON "mirror_texts" USING gin ("tokens") WITH (fastupdate=false) WHERE kind = 'room';--> statement-breakpoint
CREATE INDEX "mirror_texts_people" ON "mirror_texts" USING gin ("tokens") WITH (fastupdate=false) WHERE kind = 'person';