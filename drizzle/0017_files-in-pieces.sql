-- Not compressed, so that substring() reads one piece of a file without the rest of it. The kinds of files that are stored
-- are compressed by themselves.
ALTER TABLE files ALTER COLUMN content SET STORAGE EXTERNAL;
--> statement-breakpoint
-- Files that PostgreSQL has compressed before are written anew.
UPDATE files SET content = content || '\x'::bytea WHERE pg_column_compression(content) IS NOT NULL;
