CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"sent_to" text NOT NULL,
	"invitation_id" uuid,
	"challenge_id" uuid,
	"recovery_id" uuid,
	"step" text,
	"sealed" "bytea",
	"top_key" text,
	"owed_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"unanswered" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	"ended_as" text,
	CONSTRAINT "a letter tells of one thing" CHECK (num_nonnulls("letter"."invitation_id", "letter"."challenge_id", "letter"."recovery_id") = 1 and ("letter"."kind" in ('invitation', 'recoveryLink')) = ("letter"."invitation_id" is not null) and ("letter"."kind" = 'code') = ("letter"."challenge_id" is not null) and ("letter"."kind" = 'recoveryNotice') = ("letter"."recovery_id" is not null) and ("letter"."recovery_id" is null) = ("letter"."step" is null)),
	CONSTRAINT "an owed letter holds its secret, an ended one none" CHECK (("letter"."sealed" is null) = ("letter"."top_key" is null) and ("letter"."sealed" is not null) = ("letter"."done_at" is null and "letter"."kind" <> 'recoveryNotice')),
	CONSTRAINT "a letter ends once and for a reason" CHECK (("letter"."done_at" is null) = ("letter"."ended_as" is null) and ("letter"."done_at" is null or "letter"."taken_at" is null)),
	CONSTRAINT "a letter is not sent a third time" CHECK ("letter"."unanswered" between 0 and 2)
);
--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_invitation_id_enrolment_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."enrolment_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_challenge_id_enrolment_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."enrolment_challenge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_recovery_id_recovery_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."recovery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_owed" ON "letter" USING btree ("due_at") WHERE "letter"."done_at" is null;--> statement-breakpoint
CREATE INDEX "letter_by_top_key" ON "letter" USING btree ("top_key") WHERE "letter"."top_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one letter an invitation" ON "letter" USING btree ("invitation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one letter a code" ON "letter" USING btree ("challenge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one letter a step and address" ON "letter" USING btree ("recovery_id","step","sent_to");