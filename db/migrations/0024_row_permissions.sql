CREATE TABLE "mover" (
	"kind" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "mover_kind_from_to_role_pk" PRIMARY KEY("kind","from","to","role")
);
--> statement-breakpoint
CREATE TABLE "permission_holder" (
	"permission" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "permission_holder_permission_role_pk" PRIMARY KEY("permission","role")
);
