-- A library keeps a file from the version on that was put into it; what came before stays where it was.
alter table library_entries add column from_version integer;
update library_entries e set from_version = coalesce(
  (select max(v.version) from file_versions v where v.file_id = e.file_id and v.uploaded_at <= e.added_at), 1);
alter table library_entries alter column from_version set not null;
