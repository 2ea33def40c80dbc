CREATE TABLE "account_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_role" text NOT NULL,
	"what" text NOT NULL,
	"about_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"read_by" uuid
);
--> statement-breakpoint
CREATE TABLE "break_glass_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"spent_at" timestamp with time zone,
	CONSTRAINT "break_glass_code_codeHash_unique" UNIQUE("code_hash"),
	CONSTRAINT "ten minutes at most" CHECK ("break_glass_code"."expires" <= "break_glass_code"."made_at" + interval '10 minutes')
);
--> statement-breakpoint
CREATE TABLE "ended_session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_identity" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "provider_identity_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "provider_session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"auth_time" timestamp with time zone NOT NULL,
	"acr" text,
	"amr" text[] NOT NULL,
	"refresh_token" text,
	"checked_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "account_notice" ADD CONSTRAINT "account_notice_about_person_person_id_fk" FOREIGN KEY ("about_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_notice" ADD CONSTRAINT "account_notice_read_by_person_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glass_code" ADD CONSTRAINT "break_glass_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_identity" ADD CONSTRAINT "provider_identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_session" ADD CONSTRAINT "provider_session_token_hash_session_token_hash_fk" FOREIGN KEY ("token_hash") REFERENCES "public"."session"("token_hash") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "account_notice_unread" ON "account_notice" USING btree ("to_role","at") WHERE "account_notice"."read_at" is null;--> statement-breakpoint
CREATE INDEX "break_glass_code_by_person" ON "break_glass_code" USING btree ("person_id","made_at");--> statement-breakpoint
CREATE INDEX "provider_identity_by_person" ON "provider_identity" USING btree ("person_id");