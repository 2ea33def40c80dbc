DROP INDEX "disclosure_by_due";--> statement-breakpoint
CREATE INDEX "disclosure_in_order" ON "disclosure" USING btree (coalesce("due_on", '9999-12-31'::date),"id");