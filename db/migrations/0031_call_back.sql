CREATE TABLE "call_back" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"browser_hash" "bytea" NOT NULL,
	"source" "bytea" NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"number" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"code_until" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"waits_until" timestamp with time zone,
	"called_by" uuid,
	"called_at" timestamp with time zone,
	"spoken_hash" "bytea",
	"spoken_until" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_as" text,
	"ended_by" uuid,
	CONSTRAINT "call_back_browserHash_unique" UNIQUE("browser_hash"),
	CONSTRAINT "ten minutes for the code of the mail" CHECK ("call_back"."code_until" <= "call_back"."asked_at" + interval '10 minutes'),
	CONSTRAINT "the mailbox is proved before anybody telephones" CHECK (("call_back"."confirmed_at" is null) = ("call_back"."waits_until" is null) and ("call_back"."called_at" is null or "call_back"."confirmed_at" is not null)),
	CONSTRAINT "a code is read out by somebody, for ten minutes" CHECK (num_nonnulls("call_back"."called_by", "call_back"."called_at", "call_back"."spoken_hash", "call_back"."spoken_until") in (0, 4) and ("call_back"."spoken_until" is null or "call_back"."spoken_until" <= "call_back"."called_at" + interval '10 minutes')),
	CONSTRAINT "nobody telephones themselves" CHECK ("call_back"."called_by" <> "call_back"."person_id"),
	CONSTRAINT "it ends once and for a reason" CHECK (("call_back"."ended_at" is null) = ("call_back"."ended_as" is null) and ("call_back"."ended_as" is distinct from 'signedIn' or "call_back"."called_at" is not null) and ("call_back"."ended_by" is not null) = ("call_back"."ended_as" in ('notReached', 'notThem') and "call_back"."ended_as" is not null))
);
--> statement-breakpoint
ALTER TABLE "letter" DROP CONSTRAINT "a letter tells of one thing";--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "call_back_id" uuid;--> statement-breakpoint
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_called_by_person_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_back_by_person" ON "call_back" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "call_back_waiting" ON "call_back" USING btree ("waits_until") WHERE "call_back"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_call_back_id_call_back_id_fk" FOREIGN KEY ("call_back_id") REFERENCES "public"."call_back"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one letter a call" ON "letter" USING btree ("call_back_id");--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "a letter tells of one thing" CHECK (num_nonnulls("letter"."invitation_id", "letter"."challenge_id", "letter"."recovery_id", "letter"."call_back_id") = 1 and ("letter"."kind" in ('invitation', 'recoveryLink')) = ("letter"."invitation_id" is not null) and ("letter"."kind" = 'code') = ("letter"."challenge_id" is not null) and ("letter"."kind" = 'signInCode') = ("letter"."call_back_id" is not null) and ("letter"."kind" = 'recoveryNotice') = ("letter"."recovery_id" is not null) and ("letter"."recovery_id" is null) = ("letter"."step" is null));