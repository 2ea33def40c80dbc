CREATE TABLE "opt_out_hold" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"key" "bytea" NOT NULL,
	"step" text,
	"rows" integer NOT NULL,
	"began_at" timestamp with time zone,
	"beat_at" timestamp with time zone,
	"refusal" jsonb
);
--> statement-breakpoint
ALTER TABLE "opt_out_hold" ADD CONSTRAINT "opt_out_hold_run_id_check_subject_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."check_subject"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
grant select, insert, update, delete on opt_out_hold to gatehouse_app;
