-- What one person may publish in the name of another: which kinds, where, and until when.
create table mandates (
  id uuid primary key,
  from_id uuid not null references people (id),
  to_id uuid not null references people (id),
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['announcement', 'article', 'discussion', 'session']),
  -- None: wherever both may write.
  community_ids uuid[] not null default '{}',
  given_at timestamptz not null,
  until timestamptz not null,
  revoked_at timestamptz,
  check (from_id <> to_id)
);
create index mandates_given on mandates (from_id, given_at desc);
create index mandates_held on mandates (to_id, until);

-- Each use: who published what in whose name. It is what the giver is shown and what stays for a review.
create table mandate_uses (
  id uuid primary key,
  mandate_id uuid not null references mandates (id),
  post_id uuid not null references posts (id) on delete cascade,
  question_id uuid,
  at timestamptz not null
);
create index mandate_uses_by_mandate on mandate_uses (mandate_id, at desc);
create unique index mandate_uses_by_post on mandate_uses (post_id) where question_id is null;
