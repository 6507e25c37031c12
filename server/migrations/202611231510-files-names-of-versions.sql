-- Under which name each version came; the file keeps the name that people gave it.
alter table file_versions add column name text;
update file_versions v set name = f.name from files f where f.id = v.file_id;
alter table file_versions alter column name set not null;
