/** Marks a file as a ledger log ("CDLG"): `PRAGMA application_id`. */
export const APPLICATION_ID = 0x43444c47;

/** The layout below, `PRAGMA user_version`. A release opens no file of a higher one. */
export const LAYOUT_VERSION = 1;

/**
 * The simple layout of `docs/adr/0005`. Ids are unique by construction and have no index: a random index is what makes
 * appends slow in a large log. The triggers hold for every program that opens the file; those before an INSERT also
 * close the door of `INSERT OR REPLACE`, which deletes without asking the triggers for DELETE.
 */
export const SCHEMA = `
CREATE TABLE streams (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE types (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream_key INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  type_key INTEGER NOT NULL,
  v INTEGER NOT NULL,
  id TEXT NOT NULL,
  recorded_at INTEGER NOT NULL, -- microseconds since 1970
  data TEXT NOT NULL,
  meta TEXT NOT NULL, -- without recordedAt
  UNIQUE (stream_key, revision)
) STRICT;

CREATE TRIGGER events_only_follow_the_last BEFORE INSERT ON events
WHEN NEW.position IS NOT (SELECT ifnull(max(position), 0) + 1 FROM events)
  OR NEW.revision IS NOT (SELECT ifnull(max(revision), -1) + 1 FROM events WHERE stream_key = NEW.stream_key)
BEGIN SELECT RAISE(ABORT, 'an event is added only after the last of the log and of its stream'); END;
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

${namesAreForEver('streams')}
${namesAreForEver('types')}
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${LAYOUT_VERSION};
`;

function namesAreForEver(table: string): string {
  return `
CREATE TRIGGER ${table}_are_only_added BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE key = NEW.key OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'names of ${table} are given once'); END;
CREATE TRIGGER ${table}_are_never_changed BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'names of ${table} are never changed'); END;
CREATE TRIGGER ${table}_are_never_deleted BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'names of ${table} are never deleted'); END;`;
}
