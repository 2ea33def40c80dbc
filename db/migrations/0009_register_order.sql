CREATE INDEX "agreement_by_title" ON "agreement" USING btree ("title","id");--> statement-breakpoint
-- Rows of an upload are taken out once they have become agreements.
grant update (rows) on register_import to gatehouse_app;
