create table ideas (
  post_id uuid primary key references posts (id) on delete cascade,
  community_id uuid not null references communities (id),
  state text not null default 'received' check (state in ('received', 'studied', 'planned', 'done', 'declined')),
  votes integer not null default 0
);
create index ideas_by_community on ideas (community_id);

create table idea_votes (
  post_id uuid not null references ideas (post_id) on delete cascade,
  person_id uuid not null references people (id),
  at timestamptz not null,
  primary key (post_id, person_id)
);

create table idea_changes (
  post_id uuid not null references ideas (post_id) on delete cascade,
  number integer not null,
  state text not null check (state in ('received', 'studied', 'planned', 'done', 'declined')),
  reason text not null,
  changed_by uuid references people (id),
  at timestamptz not null,
  primary key (post_id, number)
);
