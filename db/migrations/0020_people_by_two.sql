CREATE TABLE "enrolment_challenge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invitation_id" uuid NOT NULL,
	"browser_hash" "bytea" NOT NULL,
	"source" "bytea" NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"spent_at" timestamp with time zone,
	CONSTRAINT "enrolment_challenge_browserHash_unique" UNIQUE("browser_hash")
);
--> statement-breakpoint
CREATE TABLE "enrolment_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"invitation_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "enrolment_grant_invitationId_unique" UNIQUE("invitation_id"),
	CONSTRAINT "enrolment_grant_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "enrolment_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"sent_to" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"spent_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "enrolment_invitation_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	"why" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_as" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"decided_by" uuid,
	"decided_as" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"applied_at" timestamp with time zone,
	CONSTRAINT "SoD-10 two people agree" CHECK ("proposal"."state" <> 'AGREED' or ("proposal"."decided_by" is not null and "proposal"."decided_by" <> "proposal"."proposed_by")),
	CONSTRAINT "SoD-10 nobody about themselves" CHECK ("proposal"."proposed_by" <> "proposal"."subject_id" and ("proposal"."state" <> 'AGREED' or "proposal"."decided_by" <> "proposal"."subject_id")),
	CONSTRAINT "answered by somebody" CHECK ("proposal"."state" not in ('AGREED', 'REJECTED') or ("proposal"."decided_by" is not null and "proposal"."decided_at" is not null)),
	CONSTRAINT "applied only when agreed" CHECK ("proposal"."applied_at" is null or "proposal"."state" = 'AGREED')
);
--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "switchboard_source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "switchboard_checked_on" date;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "channels" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "lead_id" uuid;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "rank_floor" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "sign_in_path" text DEFAULT 'passkey' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "attested_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "known_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "last_sign_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "locked_for" text;--> statement-breakpoint
ALTER TABLE "enrolment_challenge" ADD CONSTRAINT "enrolment_challenge_invitation_id_enrolment_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."enrolment_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_grant" ADD CONSTRAINT "enrolment_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_grant" ADD CONSTRAINT "enrolment_grant_invitation_id_enrolment_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."enrolment_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_invitation" ADD CONSTRAINT "enrolment_invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_invitation" ADD CONSTRAINT "enrolment_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enrolment_challenge_by_invitation" ON "enrolment_challenge" USING btree ("invitation_id","created_at");--> statement-breakpoint
CREATE INDEX "enrolment_invitation_by_person" ON "enrolment_invitation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "proposal_by_state" ON "proposal" USING btree ("state","proposed_at");--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_lead_id_person_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;