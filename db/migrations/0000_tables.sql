CREATE SEQUENCE "public"."disclosure_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"outcome" text NOT NULL,
	"approver_id" uuid NOT NULL,
	"grade" text NOT NULL,
	"bound" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "one decision a round" UNIQUE("disclosure_id","round"),
	CONSTRAINT "a head of service or above decides" CHECK ("decision"."grade" in ('headOfService', 'director', 'executiveDirector', 'chiefExecutive'))
);
--> statement-breakpoint
CREATE TABLE "disclosure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"gateway" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"service_id" uuid,
	"requester_id" uuid,
	"keyed_by_id" uuid NOT NULL,
	"authoriser_id" uuid,
	"collator_id" uuid,
	"approver_id" uuid,
	"checker_id" uuid,
	"releaser_id" uuid,
	"authoriser_email" text,
	"hidden_from" uuid[] NOT NULL,
	"conflicted" uuid[] NOT NULL,
	"reached_council" timestamp with time zone,
	"due_on" date,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"headline" text NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "disclosure_reference_unique" UNIQUE("reference"),
	CONSTRAINT "SoD-1 the authoriser did not ask" CHECK ("disclosure"."authoriser_id" is null or ("disclosure"."authoriser_id" is distinct from "disclosure"."requester_id" and "disclosure"."authoriser_id" <> "disclosure"."keyed_by_id")),
	CONSTRAINT "SoD-3 the approver did not ask or authorise" CHECK ("disclosure"."approver_id" is null or ("disclosure"."approver_id" is distinct from "disclosure"."requester_id" and "disclosure"."approver_id" <> "disclosure"."keyed_by_id" and "disclosure"."approver_id" is distinct from "disclosure"."authoriser_id")),
	CONSTRAINT "SoD-3 the approver did not collate" CHECK ("disclosure"."approver_id" is null or "disclosure"."approver_id" is distinct from "disclosure"."collator_id"),
	CONSTRAINT "SoD-3 the releaser did not approve or collate" CHECK ("disclosure"."releaser_id" is null or ("disclosure"."releaser_id" is distinct from "disclosure"."approver_id" and "disclosure"."releaser_id" is distinct from "disclosure"."collator_id")),
	CONSTRAINT "SoD-3 the pack was checked by another" CHECK ("disclosure"."checker_id" is null or ("disclosure"."checker_id" is distinct from "disclosure"."releaser_id" and "disclosure"."checker_id" is distinct from "disclosure"."approver_id")),
	CONSTRAINT "SoD-7 nobody acts on a case hidden from them" CHECK (not ("disclosure"."hidden_from" && array_remove(array["disclosure"."collator_id", "disclosure"."approver_id", "disclosure"."checker_id", "disclosure"."releaser_id"], null))),
	CONSTRAINT "SoD-8 nobody decides with a declared conflict" CHECK ("disclosure"."approver_id" is null or not ("disclosure"."approver_id" = any("disclosure"."conflicted"))),
	CONSTRAINT "nothing is released without an approver" CHECK ("disclosure"."status" not in ('RELEASED', 'CLOSED') or ("disclosure"."approver_id" is not null and "disclosure"."releaser_id" is not null and "disclosure"."checker_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "disclosure_transition" (
	"from" text NOT NULL,
	"to" text NOT NULL,
	CONSTRAINT "disclosure_transition_from_to_pk" PRIMARY KEY("from","to")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"index" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"rule" text,
	"object_type" text NOT NULL,
	"object_id" text NOT NULL,
	"before" text,
	"after" text,
	"entry" text NOT NULL,
	"leaf" "bytea" NOT NULL,
	"frontier" "bytea"[] NOT NULL,
	"root" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_payload" (
	"index" bigint PRIMARY KEY NOT NULL,
	"salt" "bytea",
	"payload" jsonb
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"own" boolean DEFAULT false NOT NULL,
	"domains" text[] NOT NULL,
	"switchboard" text NOT NULL,
	CONSTRAINT "organisation_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"grade" text,
	"title" text NOT NULL,
	"id_number" text,
	"phone" text,
	"organisation_id" uuid NOT NULL,
	"service_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"demo_note" text,
	CONSTRAINT "person_email_unique" UNIQUE("email"),
	CONSTRAINT "person_email_is_lower_case_ascii" CHECK ("person"."email" ~ '^[a-z0-9._%+''-]+@[a-z0-9.-]+$'),
	CONSTRAINT "SoD-4 the DPO holds no approving grade" CHECK ("person"."role" <> 'DPO' or "person"."grade" is null or "person"."grade" in ('officer', 'manager'))
);
--> statement-breakpoint
CREATE TABLE "service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "service_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"method" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issued_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"copy" text NOT NULL,
	"reference" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"model" jsonb NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "issued_record_reference_unique" UNIQUE("reference"),
	CONSTRAINT "one record a version" UNIQUE("disclosure_id","kind","version")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"effect_key" text NOT NULL,
	"effect" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"try_after" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	"last_fault" text,
	CONSTRAINT "outbox_effectKey_unique" UNIQUE("effect_key")
);
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_approver_id_person_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_requester_id_person_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_keyed_by_id_person_id_fk" FOREIGN KEY ("keyed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_authoriser_id_person_id_fk" FOREIGN KEY ("authoriser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_collator_id_person_id_fk" FOREIGN KEY ("collator_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_approver_id_person_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_checker_id_person_id_fk" FOREIGN KEY ("checker_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_releaser_id_person_id_fk" FOREIGN KEY ("releaser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_payload" ADD CONSTRAINT "ledger_payload_index_ledger_entry_index_fk" FOREIGN KEY ("index") REFERENCES "public"."ledger_entry"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_record" ADD CONSTRAINT "issued_record_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disclosure_by_status" ON "disclosure" USING btree ("status","due_on","id");--> statement-breakpoint
CREATE INDEX "disclosure_by_due" ON "disclosure" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "disclosure_by_service" ON "disclosure" USING btree ("service_id","status","due_on","id");--> statement-breakpoint
CREATE INDEX "disclosure_by_organisation" ON "disclosure" USING btree ("organisation_id","due_on","id");--> statement-breakpoint
CREATE INDEX "disclosure_by_requester" ON "disclosure" USING btree ("requester_id","updated_at");--> statement-breakpoint
CREATE INDEX "disclosure_by_keyer" ON "disclosure" USING btree ("keyed_by_id","updated_at");--> statement-breakpoint
CREATE INDEX "disclosure_by_authoriser" ON "disclosure" USING btree ("authoriser_email","updated_at");--> statement-breakpoint
CREATE INDEX "disclosure_by_expiry" ON "disclosure" USING btree ("expires_at") WHERE "disclosure"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "ledger_by_object" ON "ledger_entry" USING btree ("object_id","index");--> statement-breakpoint
CREATE INDEX "session_by_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("try_after") WHERE "outbox"."done_at" is null;