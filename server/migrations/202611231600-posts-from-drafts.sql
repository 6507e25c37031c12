-- Which draft became which post, by whoever wrote it: one becomes one, at its hour or by hand.
create table posts_from_drafts (
  person_id uuid not null references people (id) on delete cascade,
  draft uuid not null,
  post_id uuid not null references posts (id) on delete cascade,
  primary key (person_id, draft)
);
create index posts_from_drafts_by_post on posts_from_drafts (post_id);
