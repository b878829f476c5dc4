"""The database itself keeps contents and files as they were taken."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION files_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Only the nightly sweep removes contents, those that no file carries any more.
    IF TG_OP = 'DELETE' AND current_setting('powiat.sweeping_files', true) = 'yes' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% of % is refused: a stored file never changes', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER files_blob_immutable BEFORE UPDATE OR DELETE ON files_blob
    FOR EACH ROW EXECUTE FUNCTION files_refuse_change();
CREATE TRIGGER files_blob_not_emptied BEFORE TRUNCATE ON files_blob
    FOR EACH STATEMENT EXECUTE FUNCTION files_refuse_change();
CREATE TRIGGER files_file_immutable BEFORE UPDATE ON files_file
    FOR EACH ROW EXECUTE FUNCTION files_refuse_change();
CREATE TRIGGER files_file_not_emptied BEFORE TRUNCATE ON files_file
    FOR EACH STATEMENT EXECUTE FUNCTION files_refuse_change();
"""

BACKWARD = """
DROP TRIGGER files_file_not_emptied ON files_file;
DROP TRIGGER files_file_immutable ON files_file;
DROP TRIGGER files_blob_not_emptied ON files_blob;
DROP TRIGGER files_blob_immutable ON files_blob;
DROP FUNCTION files_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("files", "0001_files")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
