create table gatherings (
  post_id uuid primary key references posts (id) on delete cascade,
  -- What stood on the wall of the zone that was meant, and the instants it means: a rule of a zone may change.
  starts_wall text not null,
  ends_wall text not null,
  answer_by_wall text,
  time_zone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  answer_by timestamptz,
  place text not null,
  link text,
  capacity integer check (capacity > 0),
  -- Counted from the answers in the transaction that changes them.
  yes integer not null default 0,
  maybe integer not null default 0,
  waiting integer not null default 0,
  -- How many ever said yes: their order of arrival.
  arrivals integer not null default 0,
  -- For calendars: raised by each change that those who come must learn of.
  sequence integer not null default 0,
  changed_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text
);
create index gatherings_by_start on gatherings (starts_at, post_id);
create index gatherings_by_end on gatherings (ends_at);

create table gathering_answers (
  post_id uuid not null references gatherings (post_id) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  answer text not null check (answer in ('yes', 'waiting', 'maybe', 'no')),
  -- Among those who said yes.
  arrival integer,
  at timestamptz not null,
  primary key (post_id, person_id),
  check ((arrival is not null) = (answer in ('yes', 'waiting')))
);
create index gathering_answers_in_order on gathering_answers (post_id, answer, arrival, at, person_id);
create index gathering_answers_by_person on gathering_answers (person_id);

-- What was said once is not said again.
create table gathering_reminders (
  post_id uuid not null references gatherings (post_id) on delete cascade,
  which text not null check (which in ('day', 'hour')),
  starts_at timestamptz not null,
  primary key (post_id, which, starts_at)
);

-- The address under which somebody's calendar program finds their events: only its hash.
create table calendar_feeds (
  person_id uuid primary key references people (id) on delete cascade,
  token_hash bytea not null unique,
  content text not null check (content in ('mine', 'all')),
  created_at timestamptz not null
);
