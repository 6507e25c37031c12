-- Steps are written when the facts show them, never by hand; what is absent is still open.
create table journey_steps (
  person_id uuid not null references people (id) on delete cascade,
  step text not null check (step in ('hours', 'profile', 'communities', 'reaction', 'introduction')),
  done_at timestamptz,
  skipped_at timestamptz,
  primary key (person_id, step)
);

create table journey_ends (
  person_id uuid primary key references people (id) on delete cascade,
  reason text not null check (reason in ('done', 'rest', 'time')),
  at timestamptz not null
);
