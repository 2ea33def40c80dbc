CREATE TABLE "data_key" (
	"owner" text PRIMARY KEY NOT NULL,
	"top_key" text NOT NULL,
	"sealed" "bytea",
	"whole" boolean NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp with time zone,
	CONSTRAINT "a destroyed key is gone" CHECK (("data_key"."sealed" is null) = ("data_key"."destroyed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "erasure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"schedule" text NOT NULL,
	"due_on" date NOT NULL,
	"why" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_as" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_by" uuid,
	"answered_as" text,
	"answered_at" timestamp with time zone,
	"agreed" boolean,
	CONSTRAINT "two people erase a case" CHECK ("erasure"."answered_by" <> "erasure"."asked_by"),
	CONSTRAINT "an answer has its person and its moment" CHECK (num_nulls("erasure"."answered_by", "erasure"."answered_as", "erasure"."answered_at", "erasure"."agreed") in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "subjects" "bytea";--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_key_by_top_key" ON "data_key" USING btree ("top_key","owner") WHERE "data_key"."sealed" is not null;--> statement-breakpoint
CREATE INDEX "data_key_not_whole" ON "data_key" USING btree ("owner") WHERE not "data_key"."whole";--> statement-breakpoint
CREATE UNIQUE INDEX "one open or agreed erasure a case" ON "erasure" USING btree ("disclosure_id") WHERE "erasure"."agreed" is not false;