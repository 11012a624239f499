CREATE TABLE "school_leaver_seasons" (
	"graduation_year" integer PRIMARY KEY NOT NULL,
	"public_from" date NOT NULL,
	"applies_from" date
);
