CREATE TABLE "attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"to_role" text,
	"to_person" uuid,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"read_by" uuid,
	CONSTRAINT "a notice is to a role or to a person" CHECK (("notice"."to_role" is null) <> ("notice"."to_person" is null))
);
--> statement-breakpoint
CREATE TABLE "restricted_opening" (
	"id" uuid PRIMARY KEY NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delegator_id" uuid NOT NULL,
	"delegate_id" uuid NOT NULL,
	"service_ids" uuid[] NOT NULL,
	"starts" date NOT NULL,
	"ends" date NOT NULL,
	"authority" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_as" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_as" text,
	"approved_at" timestamp with time zone,
	"revoked_by" uuid,
	"revoked_as" text,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "nobody delegates to themselves" CHECK ("delegation"."delegate_id" <> "delegation"."delegator_id"),
	CONSTRAINT "SoD-10 another person approves a delegation" CHECK ("delegation"."approved_by" <> "delegation"."proposed_by"),
	CONSTRAINT "SoD-10 one of the two who delegate is an administrator" CHECK ("delegation"."approved_as" is null or 'ADMIN' in ("delegation"."proposed_as", "delegation"."approved_as")),
	CONSTRAINT "an approval of a delegation has a person, a role and a time" CHECK (num_nulls("delegation"."approved_by", "delegation"."approved_as", "delegation"."approved_at") in (0, 3)),
	CONSTRAINT "a revocation has a person, a role and a time" CHECK (num_nulls("delegation"."revoked_by", "delegation"."revoked_as", "delegation"."revoked_at") in (0, 3)),
	CONSTRAINT "a delegation covers a service" CHECK (cardinality("delegation"."service_ids") > 0),
	CONSTRAINT "a delegation ends, within twelve months" CHECK ("delegation"."ends" >= "delegation"."starts" and "delegation"."ends" < "delegation"."starts" + interval '12 months')
);
--> statement-breakpoint
CREATE TABLE "policy_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"value" jsonb,
	"effective_from" date NOT NULL,
	"why" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_as" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_as" text,
	"approved_at" timestamp with time zone,
	"rejected_by" uuid,
	"rejected_as" text,
	"rejected_at" timestamp with time zone,
	"rejected_reason" text,
	CONSTRAINT "SoD-10 another person approves a change" CHECK ("policy_change"."approved_by" <> "policy_change"."proposed_by"),
	CONSTRAINT "SoD-10 one of the two is an administrator" CHECK ("policy_change"."approved_as" is null or 'ADMIN' in ("policy_change"."proposed_as", "policy_change"."approved_as")),
	CONSTRAINT "an approval has a person, a role and a time" CHECK (num_nulls("policy_change"."approved_by", "policy_change"."approved_as", "policy_change"."approved_at") in (0, 3)),
	CONSTRAINT "a rejection has a person, a role, a time and a reason" CHECK (num_nulls("policy_change"."rejected_by", "policy_change"."rejected_as", "policy_change"."rejected_at", "policy_change"."rejected_reason") in (0, 4)),
	CONSTRAINT "a change is approved or rejected" CHECK (num_nulls("policy_change"."approved_by", "policy_change"."rejected_by") >= 1),
	CONSTRAINT "a ruleset that was in force does not change" CHECK ("policy_change"."effective_from" > ("policy_change"."approved_at" at time zone 'Europe/London')::date)
);
--> statement-breakpoint
ALTER TABLE "disclosure" DROP CONSTRAINT "nothing is released without an approver";--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "restricted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "assigned" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "needed_roles" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "urgent_decider_id" uuid;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "part_of" text;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "part_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_to_person_person_id_fk" FOREIGN KEY ("to_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_read_by_person_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restricted_opening" ADD CONSTRAINT "restricted_opening_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restricted_opening" ADD CONSTRAINT "restricted_opening_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegator_id_person_id_fk" FOREIGN KEY ("delegator_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegate_id_person_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_revoked_by_person_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_change" ADD CONSTRAINT "policy_change_rejected_by_person_id_fk" FOREIGN KEY ("rejected_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_by_case" ON "attachment" USING btree ("disclosure_id");--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" USING btree ("to_role","at") WHERE "notice"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notice_to_person" ON "notice" USING btree ("to_person","at");--> statement-breakpoint
CREATE INDEX "opening_by_person" ON "restricted_opening" USING btree ("disclosure_id","person_id","until");--> statement-breakpoint
CREATE INDEX "delegation_by_delegate" ON "delegation" USING btree ("delegate_id","ends");--> statement-breakpoint
CREATE INDEX "policy_change_in_order" ON "policy_change" USING btree ("effective_from","approved_at");--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_urgent_decider_id_person_id_fk" FOREIGN KEY ("urgent_decider_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disclosure_by_parent" ON "disclosure" USING btree ("part_of") WHERE "disclosure"."part_of" is not null;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "nothing is released without an approver" CHECK ("disclosure"."status" not in ('RELEASED', 'CLOSED') or ("disclosure"."approver_id" is not null and "disclosure"."releaser_id" is not null and "disclosure"."checker_id" is not null) or ("disclosure"."status" = 'CLOSED' and ("disclosure"."urgent_decider_id" is not null or "disclosure"."part_count" > 0)));