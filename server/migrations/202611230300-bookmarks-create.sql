-- What people keep for themselves. No count of it exists anywhere else.
create table bookmarks (
  id uuid primary key,
  person_id uuid not null references people (id),
  post_id uuid not null references posts (id) on delete cascade,
  comment_id uuid references comments (id) on delete cascade,
  note text not null default '',
  kept_at timestamptz not null,
  remind_at timestamptz,
  -- When the reminder was given; it stays due until its person decides.
  reminded_at timestamptz,
  -- Taken away, and still to be brought back for a day.
  removed_at timestamptz,
  unique nulls not distinct (person_id, post_id, comment_id)
);
create index bookmarks_by_person on bookmarks (person_id, kept_at desc, id desc) where removed_at is null;
create index bookmarks_removed on bookmarks (removed_at) where removed_at is not null;
create index bookmarks_by_post on bookmarks (post_id);
create index bookmarks_by_comment on bookmarks (comment_id) where comment_id is not null;
