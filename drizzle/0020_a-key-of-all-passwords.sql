CREATE TABLE "password_keys" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "password_keys_only" CHECK ("password_keys"."only")
);
