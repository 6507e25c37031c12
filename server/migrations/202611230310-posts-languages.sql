-- The other language of a post: one version its author approved, and perhaps one that somebody proposed. The thread of
-- comments is one.
create table text_translations (
  post_id uuid not null references posts (id) on delete cascade,
  approved boolean not null,
  text_id uuid not null references texts (id),
  -- The version of the original it was made from; a later one makes it something to look at again.
  of_version integer not null,
  by_id uuid references people (id),
  at timestamptz not null,
  primary key (post_id, approved)
);
create index text_translations_by_text on text_translations (text_id);

-- So that a list of posts asks for other languages only where there are some.
alter table posts add column translated_to text check (translated_to in ('fr', 'en'));
