-- What people are writing. Seen by nobody else and in no list but their own.
create table drafts (
  person_id uuid not null references people (id) on delete cascade,
  key uuid not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  -- When it is to be published, and why that failed.
  scheduled_for timestamptz,
  failure text,
  primary key (person_id, key)
);
create index drafts_by_time on drafts (scheduled_for) where scheduled_for is not null;
