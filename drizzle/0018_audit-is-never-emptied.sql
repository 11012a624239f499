-- A trigger FOR EACH ROW does not see TRUNCATE.
CREATE OR REPLACE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON audit_entries
	FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
