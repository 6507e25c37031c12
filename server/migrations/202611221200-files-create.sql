-- A file keeps its id, which is its address, through names, versions and places.
create table files (
  id uuid primary key,
  name text not null,
  -- Null when they are to stay unknown or were erased.
  uploader_id uuid references people (id),
  created_at timestamptz not null,
  version integer not null default 1,
  -- Since when nothing shows it; null while something does.
  idle_since timestamptz,
  deleted_at timestamptz
);
create index files_idle on files (idle_since) where idle_since is not null and deleted_at is null;
create index files_by_name on files using gin (plain_letters(regexp_replace(name, '[._/-]+', ' ', 'g')) gin_trgm_ops);
create index files_deleted on files (deleted_at) where deleted_at is not null;

create table file_versions (
  file_id uuid not null references files (id) on delete cascade,
  version integer not null,
  -- Of the upload it came by: an answer that was lost is given again.
  upload_id uuid not null unique,
  storage_key text not null unique,
  bytes bigint not null,
  -- Of what is kept, in hexadecimal.
  sha256 text not null,
  kind text not null check (kind in ('image', 'pdf', 'text', 'document', 'sheet', 'slides', 'audio', 'video', 'archive', 'other')),
  media_type text not null,
  width integer,
  height integer,
  uploaded_by uuid references people (id),
  uploaded_at timestamptz not null,
  -- Small pictures kept under the key of the version and the width: bytes by width.
  thumbnails jsonb not null default '{}',
  -- What is made of a version after it has arrived: small pictures, the words in it.
  processed_at timestamptz,
  claimed_at timestamptz,
  attempts smallint not null default 0,
  primary key (file_id, version)
);
create index file_versions_waiting on file_versions (uploaded_at) where processed_at is null;
create index file_versions_by_person on file_versions (uploaded_by) include (bytes);

-- What can be read in the current version of a file; its name counts as title.
create table file_texts (
  file_id uuid primary key references files (id) on delete cascade,
  version integer not null,
  lang text not null check (lang in ('fr', 'en')),
  plain text not null,
  search tsvector not null
);
create index file_texts_by_word on file_texts using gin (search);

create table uploads (
  id uuid primary key,
  person_id uuid not null references people (id),
  -- The file of which it becomes the next version.
  replaces uuid references files (id) on delete cascade,
  name text not null,
  bytes bigint not null,
  sha256 text,
  received bigint not null default 0,
  -- Keys of the pieces that have arrived, in order.
  pieces jsonb not null default '[]',
  started_at timestamptz not null,
  touched_at timestamptz not null
);
create index uploads_by_person on uploads (person_id);
create index uploads_touched on uploads (touched_at);

-- Where a file is shown. It is seen by whoever sees one of these; each kind of target brings its own condition. Until
-- there is one, it is its uploader's alone.
create table attachments (
  file_id uuid not null references files (id) on delete cascade,
  kind text not null,
  target_id uuid not null,
  -- Null where a target has no audience, as a message.
  audience_id uuid references audiences (id),
  attached_by uuid references people (id),
  attached_at timestamptz not null,
  primary key (file_id, kind, target_id)
);
create index attachments_by_target on attachments (kind, target_id);
create index attachments_by_audience on attachments (audience_id, attached_at desc, file_id desc);

create table library_folders (
  id uuid primary key,
  community_id uuid not null references communities (id),
  parent_id uuid references library_folders (id),
  name text not null,
  created_by uuid references people (id),
  created_at timestamptz not null
);
create unique index library_folders_by_name on library_folders (community_id, parent_id, lower(name)) nulls not distinct;
create index library_folders_by_parent on library_folders (parent_id);

create table library_entries (
  community_id uuid not null references communities (id),
  file_id uuid not null references files (id) on delete cascade,
  folder_id uuid references library_folders (id),
  added_by uuid references people (id),
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid references people (id),
  primary key (community_id, file_id)
);
create index library_entries_by_folder on library_entries (community_id, folder_id, added_at desc, file_id desc) where removed_at is null;
create index library_entries_by_file on library_entries (file_id);
