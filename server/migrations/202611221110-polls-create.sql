create table polls (
  post_id uuid primary key references posts (id) on delete cascade,
  method text not null check (method in ('single', 'multiple', 'ranked')),
  anonymous boolean not null,
  options text[] not null check (cardinality(options) between 2 and 10),
  results_when text not null check (results_when in ('answered', 'closed')),
  closes_at timestamptz,
  closed_at timestamptz,
  conclusion text not null default '',
  -- People who answered, and for each option how many chose it, or its points.
  answers integer not null default 0,
  tally integer[] not null,
  -- What is shown of them while the poll is open: all, or, where it is anonymous, what stood at the last multiple of five.
  shown_answers integer not null default 0,
  shown_tally integer[] not null
);

-- Open polls: who chose what, for all to see.
create table poll_answers (
  post_id uuid not null references polls (post_id) on delete cascade,
  person_id uuid not null references people (id),
  choice smallint[] not null,
  at timestamptz not null,
  primary key (post_id, person_id)
);

-- Anonymous polls: who has answered, so that nobody does twice. Neither what nor when; the answer itself was added to
-- the tally of the poll and exists nowhere, so there is nothing to link, in no order and by no transaction number.
create table poll_voters (
  post_id uuid not null references polls (post_id) on delete cascade,
  person_id uuid not null references people (id),
  primary key (post_id, person_id)
);
