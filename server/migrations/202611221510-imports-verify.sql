-- When somebody looked at what an import brought and found it good.
alter table imports add column verified_at timestamptz;
create index posts_by_import on posts (import_id) where import_id is not null;
