-- What concerns a person. Things of one kind about one object are one row until it is read.
create table notifications (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  kind text not null,
  group_key text not null,
  post_id uuid references posts (id),
  comment_id uuid references comments (id),
  community_id uuid references communities (id),
  -- The last people first; never more than fifty are kept, `count` tells how many there were.
  actor_ids uuid[] not null default '{}',
  count integer not null default 1,
  reaction text,
  detail text,
  at timestamptz not null,
  read_at timestamptz
);
create unique index notifications_open on notifications (person_id, group_key) where read_at is null;
create index notifications_by_person on notifications (person_id, at desc, id desc);
