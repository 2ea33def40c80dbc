CREATE SEQUENCE "public"."check_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "check_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"what" text NOT NULL,
	"to_role" text,
	"to_person" uuid,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"read_by" uuid,
	CONSTRAINT "a notice is to a role or to a person" CHECK (("check_notice"."to_role" is null) <> ("check_notice"."to_person" is null))
);
--> statement-breakpoint
CREATE TABLE "check_subject" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"agreement_id" uuid,
	"disclosure_id" uuid,
	"clock" date,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "check_subject_reference_unique" UNIQUE("reference"),
	CONSTRAINT "a check is of an agreement or of a disclosure, not of both" CHECK (num_nulls("check_subject"."agreement_id", "check_subject"."disclosure_id") >= 1),
	CONSTRAINT "datasets and processing entries are of neither" CHECK ("check_subject"."kind" not in ('dataset', 'processing') or num_nulls("check_subject"."agreement_id", "check_subject"."disclosure_id") = 2),
	CONSTRAINT "two different people attest a run" CHECK ("check_subject"."kind" <> 'run' or "check_subject"."facts"->'attested'->0->>'personId' is distinct from "check_subject"."facts"->'attested'->1->>'personId' or "check_subject"."facts"->'attested'->1 is null)
);
--> statement-breakpoint
CREATE TABLE "check_transition" (
	"kind" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	CONSTRAINT "check_transition_kind_from_to_pk" PRIMARY KEY("kind","from","to")
);
--> statement-breakpoint
CREATE TABLE "check_version" (
	"subject_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_version_subject_id_number_pk" PRIMARY KEY("subject_id","number")
);
--> statement-breakpoint
CREATE TABLE "training_completion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"course" text NOT NULL,
	"completed_on" date NOT NULL,
	"valid_months" integer NOT NULL,
	"evidence" text NOT NULL,
	"grace_reason" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a course counts for a time" CHECK ("training_completion"."valid_months" between 1 and 36),
	CONSTRAINT "nobody records their own training" CHECK ("training_completion"."recorded_by" <> "training_completion"."person_id")
);
--> statement-breakpoint
CREATE TABLE "reference_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"set" text NOT NULL,
	"effective_from" date NOT NULL,
	"rows" jsonb NOT NULL,
	"why" text NOT NULL,
	"source" text NOT NULL,
	"proposed_by" uuid,
	"proposed_as" text,
	"proposed_at" timestamp with time zone,
	"approved_by" uuid,
	"approved_as" text,
	"approved_at" timestamp with time zone,
	"rejected_by" uuid,
	"rejected_as" text,
	"rejected_at" timestamp with time zone,
	"rejected_reason" text,
	CONSTRAINT "SoD-10 another person approves a table" CHECK ("reference_version"."approved_by" <> "reference_version"."proposed_by"),
	CONSTRAINT "SoD-10 one of the two who change a table is an administrator" CHECK ("reference_version"."approved_as" is null or 'ADMIN' in ("reference_version"."proposed_as", "reference_version"."approved_as")),
	CONSTRAINT "a table that did not come with the product has a proposer, a role and a time" CHECK (num_nulls("reference_version"."proposed_by", "reference_version"."proposed_as", "reference_version"."proposed_at") in (0, 3)),
	CONSTRAINT "a table that came with the product is not answered" CHECK ("reference_version"."proposed_by" is not null or num_nulls("reference_version"."approved_by", "reference_version"."rejected_by") = 2),
	CONSTRAINT "an approval of a table has a person, a role and a time" CHECK (num_nulls("reference_version"."approved_by", "reference_version"."approved_as", "reference_version"."approved_at") in (0, 3)),
	CONSTRAINT "a rejection of a table has a person, a role, a time and a reason" CHECK (num_nulls("reference_version"."rejected_by", "reference_version"."rejected_as", "reference_version"."rejected_at", "reference_version"."rejected_reason") in (0, 4)),
	CONSTRAINT "a table is approved or rejected" CHECK (num_nulls("reference_version"."approved_by", "reference_version"."rejected_by") >= 1),
	CONSTRAINT "a table that was in force does not change" CHECK ("reference_version"."effective_from" > ("reference_version"."approved_at" at time zone 'Europe/London')::date),
	CONSTRAINT "a table has rows" CHECK (jsonb_typeof("reference_version"."rows") = 'array' and "reference_version"."rows" <> '[]'::jsonb)
);
--> statement-breakpoint
ALTER TABLE "check_notice" ADD CONSTRAINT "check_notice_subject_id_check_subject_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."check_subject"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_notice" ADD CONSTRAINT "check_notice_to_person_person_id_fk" FOREIGN KEY ("to_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_notice" ADD CONSTRAINT "check_notice_read_by_person_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_subject" ADD CONSTRAINT "check_subject_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_subject" ADD CONSTRAINT "check_subject_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_version" ADD CONSTRAINT "check_version_subject_id_check_subject_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."check_subject"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_completion" ADD CONSTRAINT "training_completion_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_completion" ADD CONSTRAINT "training_completion_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_version" ADD CONSTRAINT "reference_version_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_version" ADD CONSTRAINT "reference_version_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_version" ADD CONSTRAINT "reference_version_rejected_by_person_id_fk" FOREIGN KEY ("rejected_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_notice_by_role" ON "check_notice" USING btree ("to_role","at");--> statement-breakpoint
CREATE INDEX "check_notice_by_person" ON "check_notice" USING btree ("to_person","at");--> statement-breakpoint
CREATE INDEX "check_of_agreement" ON "check_subject" USING btree ("agreement_id","kind") WHERE "check_subject"."agreement_id" is not null;--> statement-breakpoint
CREATE INDEX "check_of_disclosure" ON "check_subject" USING btree ("disclosure_id","kind") WHERE "check_subject"."disclosure_id" is not null;--> statement-breakpoint
CREATE INDEX "check_in_order" ON "check_subject" USING btree ("kind","updated_at","id");--> statement-breakpoint
CREATE INDEX "check_by_clock" ON "check_subject" USING btree ("clock") WHERE "check_subject"."clock" is not null;--> statement-breakpoint
CREATE INDEX "training_by_person" ON "training_completion" USING btree ("person_id","course","completed_on");--> statement-breakpoint
CREATE UNIQUE INDEX "one_table_of_a_set_came_with_the_product" ON "reference_version" USING btree ("set") WHERE "reference_version"."proposed_by" is null;--> statement-breakpoint
CREATE INDEX "reference_version_in_order" ON "reference_version" USING btree ("set","effective_from");