CREATE TABLE "challenge" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" uuid,
	"bound_to" text NOT NULL,
	"preimage" text,
	"expires" timestamp with time zone NOT NULL,
	"spent_at" timestamp with time zone,
	CONSTRAINT "a challenge to sign says who signs what" CHECK ("challenge"."purpose" <> 'sign' or ("challenge"."preimage" is not null and "challenge"."person_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credential_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"backed_up" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "passkey_credentialId_unique" UNIQUE("credential_id"),
	CONSTRAINT "a counter is never negative" CHECK ("passkey"."counter" >= 0)
);
--> statement-breakpoint
CREATE TABLE "signing_proof" (
	"act_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"reference" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"preimage" text NOT NULL,
	"client_data_json" text NOT NULL,
	"authenticator_data" text NOT NULL,
	"signature" text NOT NULL,
	"public_key" text NOT NULL,
	"credential_id" text NOT NULL,
	"rp_id" text NOT NULL,
	"origin" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "factor" text DEFAULT 'none-demo' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "used_from" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "auth_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "ended_why" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "used_after_end_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_proof" ADD CONSTRAINT "signing_proof_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenge_by_expiry" ON "challenge" USING btree ("expires");--> statement-breakpoint
CREATE INDEX "passkey_by_person" ON "passkey" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "signing_proof_by_reference" ON "signing_proof" USING btree ("reference");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_id_unique" UNIQUE("id");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "an ended session says why" CHECK (("session"."ended_at" is null) = ("session"."ended_why" is null));