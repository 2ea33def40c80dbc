CREATE SEQUENCE "public"."agreement_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"kind" text,
	"tier" text NOT NULL,
	"title" text NOT NULL,
	"organisation_id" uuid,
	"service_id" uuid,
	"opened_by_id" uuid NOT NULL,
	"variation_of" text,
	"external_ref" text,
	"parties" text[] NOT NULL,
	"classes" text[] NOT NULL,
	"text_version" integer NOT NULL,
	"text_hash" text NOT NULL,
	"drafters" uuid[] NOT NULL,
	"advisers" uuid[] NOT NULL,
	"signatories" uuid[] NOT NULL,
	"approver_id" uuid,
	"in_force_from" date,
	"review_on" date,
	"review_due_since" date,
	"ends_on" date,
	"clock" date,
	"published" boolean DEFAULT false NOT NULL,
	"imported" boolean DEFAULT false NOT NULL,
	"lacks" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"search" "tsvector" NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "agreement_reference_unique" UNIQUE("reference"),
	CONSTRAINT "SoD-5 the drafter does not advise" CHECK (not ("agreement"."drafters" && "agreement"."advisers")),
	CONSTRAINT "SoD-5 the drafter does not sign" CHECK (not ("agreement"."drafters" && "agreement"."signatories")),
	CONSTRAINT "SoD-5 the adviser does not sign" CHECK (not ("agreement"."advisers" && "agreement"."signatories")),
	CONSTRAINT "SoD-5 the approver neither drafted nor advised" CHECK ("agreement"."approver_id" is null or not ("agreement"."approver_id" = any("agreement"."drafters") or "agreement"."approver_id" = any("agreement"."advisers"))),
	CONSTRAINT "nothing is in force without an approval" CHECK ("agreement"."in_force_from" is null or "agreement"."approver_id" is not null or "agreement"."imported"),
	CONSTRAINT "an approval stands only while it is signed" CHECK ("agreement"."approver_id" is null or "agreement"."status" not in ('TRIAGE', 'NOT_NEEDED', 'DRAFTING', 'INTERNAL_REVIEW', 'DPO_ADVICE', 'NEGOTIATION', 'LEGAL_FINAL', 'APPROVAL'))
);
--> statement-breakpoint
CREATE TABLE "agreement_invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"to_role" text,
	"to_person" uuid,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"read_by" uuid,
	CONSTRAINT "a notice of an agreement is to a role or to a person" CHECK (("agreement_notice"."to_role" is null) <> ("agreement_notice"."to_person" is null))
);
--> statement-breakpoint
CREATE TABLE "agreement_party" (
	"agreement_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "agreement_party_agreement_id_organisation_id_pk" PRIMARY KEY("agreement_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_transition" (
	"from" text NOT NULL,
	"to" text NOT NULL,
	CONSTRAINT "agreement_transition_from_to_pk" PRIMARY KEY("from","to")
);
--> statement-breakpoint
CREATE TABLE "agreement_version" (
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" jsonb NOT NULL,
	"hash" text NOT NULL,
	"by" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_version_agreement_id_number_pk" PRIMARY KEY("agreement_id","number")
);
--> statement-breakpoint
CREATE TABLE "clause_library" (
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"place" integer NOT NULL,
	"heading" text NOT NULL,
	"text" text NOT NULL,
	"statute" text NOT NULL,
	"regimes" text[] NOT NULL,
	"covers" text[] NOT NULL,
	"owner" text NOT NULL,
	"may_not_be_conceded" boolean NOT NULL,
	"by" uuid,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "clause_library_key_version_pk" PRIMARY KEY("key","version")
);
--> statement-breakpoint
CREATE TABLE "public_entry" (
	"agreement_id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"extract" jsonb NOT NULL,
	"search" "tsvector" NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "public_entry_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "register_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"head" jsonb NOT NULL,
	"rows" jsonb NOT NULL,
	"mapping" jsonb,
	"imported_at" timestamp with time zone,
	"counts" jsonb
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatory_authority" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"starts" date NOT NULL,
	"ends" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "nobody records an authority for themselves" CHECK ("signatory_authority"."person_id" <> "signatory_authority"."recorded_by"),
	CONSTRAINT "an authority ends after it starts" CHECK ("signatory_authority"."ends" >= "signatory_authority"."starts")
);
--> statement-breakpoint
ALTER TABLE "issued_record" ALTER COLUMN "disclosure_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "disclosure_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "issued_record" ADD COLUMN "agreement_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "agreement_id" uuid;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_opened_by_id_person_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_approver_id_person_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_invitation" ADD CONSTRAINT "agreement_invitation_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_notice" ADD CONSTRAINT "agreement_notice_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_notice" ADD CONSTRAINT "agreement_notice_to_person_person_id_fk" FOREIGN KEY ("to_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_notice" ADD CONSTRAINT "agreement_notice_read_by_person_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_library" ADD CONSTRAINT "clause_library_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_entry" ADD CONSTRAINT "public_entry_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_import" ADD CONSTRAINT "register_import_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatory_authority" ADD CONSTRAINT "signatory_authority_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatory_authority" ADD CONSTRAINT "signatory_authority_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatory_authority" ADD CONSTRAINT "signatory_authority_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_in_order" ON "agreement" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "agreement_by_status" ON "agreement" USING btree ("status","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreement_by_kind" ON "agreement" USING btree ("kind","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreement_by_service" ON "agreement" USING btree ("service_id","status","updated_at");--> statement-breakpoint
CREATE INDEX "agreement_by_organisation" ON "agreement" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "agreement_by_review" ON "agreement" USING btree ("review_on","id");--> statement-breakpoint
CREATE INDEX "agreement_by_clock" ON "agreement" USING btree ("clock") WHERE "agreement"."clock" is not null;--> statement-breakpoint
CREATE INDEX "agreement_by_variation" ON "agreement" USING btree ("variation_of") WHERE "agreement"."variation_of" is not null;--> statement-breakpoint
CREATE INDEX "agreement_by_words" ON "agreement" USING gin ("search");--> statement-breakpoint
CREATE INDEX "agreement_notice_unread" ON "agreement_notice" USING btree ("to_role","at") WHERE "agreement_notice"."read_at" is null;--> statement-breakpoint
CREATE INDEX "agreement_notice_to_person" ON "agreement_notice" USING btree ("to_person","at");--> statement-breakpoint
CREATE INDEX "agreement_party_by_organisation" ON "agreement_party" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "public_entry_by_words" ON "public_entry" USING gin ("search");--> statement-breakpoint
CREATE INDEX "saved_view_by_person" ON "saved_view" USING btree ("person_id","name");--> statement-breakpoint
CREATE INDEX "signatory_authority_by_person" ON "signatory_authority" USING btree ("person_id","ends");--> statement-breakpoint
ALTER TABLE "issued_record" ADD CONSTRAINT "issued_record_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_by_disclosure" ON "outbox" USING btree ("disclosure_id");--> statement-breakpoint
CREATE INDEX "outbox_by_agreement" ON "outbox" USING btree ("agreement_id");--> statement-breakpoint
ALTER TABLE "issued_record" ADD CONSTRAINT "one record a version of an agreement" UNIQUE("agreement_id","kind","version");--> statement-breakpoint
ALTER TABLE "issued_record" ADD CONSTRAINT "a record is of a disclosure or of an agreement" CHECK (("issued_record"."disclosure_id" is null) <> ("issued_record"."agreement_id" is null));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "work is for a disclosure or for an agreement" CHECK (("outbox"."disclosure_id" is null) <> ("outbox"."agreement_id" is null));