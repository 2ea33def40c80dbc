CREATE TABLE "former_address" (
	"person_id" uuid NOT NULL,
	"address" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"person_role" text NOT NULL,
	"why" text NOT NULL,
	"state" text DEFAULT 'ASKED' NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_as" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"agreed_by" uuid,
	"agreed_as" text,
	"agreed_at" timestamp with time zone,
	"opens_at" timestamp with time zone,
	"stopped_by" uuid,
	"stopped_at" timestamp with time zone,
	"reason" text,
	"used_at" timestamp with time zone,
	"passkey_id" uuid,
	CONSTRAINT "A5 two people, neither of them the person" CHECK ("recovery"."asked_by" <> "recovery"."person_id" and ("recovery"."agreed_by" is null or ("recovery"."agreed_by" <> "recovery"."asked_by" and "recovery"."agreed_by" <> "recovery"."person_id"))),
	CONSTRAINT "A5 a day between" CHECK ("recovery"."opens_at" is null or "recovery"."opens_at" >= "recovery"."agreed_at" + interval '24 hours'),
	CONSTRAINT "A5 used after the wait" CHECK (("recovery"."state" = 'USED') = ("recovery"."used_at" is not null) and ("recovery"."used_at" is null or ("recovery"."agreed_by" is not null and "recovery"."used_at" >= "recovery"."opens_at" and "recovery"."passkey_id" is not null)))
);
--> statement-breakpoint
CREATE TABLE "recovery_letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recovery_id" uuid NOT NULL,
	"step" text NOT NULL,
	"sent_to" text NOT NULL,
	"owed_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enrolment_invitation" ADD COLUMN "recovery_id" uuid;--> statement-breakpoint
ALTER TABLE "former_address" ADD CONSTRAINT "former_address_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery" ADD CONSTRAINT "recovery_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery" ADD CONSTRAINT "recovery_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery" ADD CONSTRAINT "recovery_agreed_by_person_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery" ADD CONSTRAINT "recovery_stopped_by_person_id_fk" FOREIGN KEY ("stopped_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery" ADD CONSTRAINT "recovery_passkey_id_passkey_id_fk" FOREIGN KEY ("passkey_id") REFERENCES "public"."passkey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_letter" ADD CONSTRAINT "recovery_letter_recovery_id_recovery_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."recovery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_address_by_person" ON "former_address" USING btree ("person_id","until");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_one_at_a_time" ON "recovery" USING btree ("person_id") WHERE "recovery"."state" in ('ASKED', 'AGREED');--> statement-breakpoint
CREATE INDEX "recovery_by_state" ON "recovery" USING btree ("state","asked_at");--> statement-breakpoint
CREATE INDEX "recovery_letter_owed" ON "recovery_letter" USING btree ("owed_at") WHERE "recovery_letter"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "recovery_letter_by_recovery" ON "recovery_letter" USING btree ("recovery_id");--> statement-breakpoint
ALTER TABLE "enrolment_invitation" ADD CONSTRAINT "enrolment_invitation_recovery_id_recovery_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."recovery"("id") ON DELETE no action ON UPDATE no action;