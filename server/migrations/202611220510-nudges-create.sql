-- Across all rules, for one person. The checks are the hard bounds: these numbers can only be lowered.
create table nudge_limits (
  only_one boolean primary key default true check (only_one),
  per_day smallint not null default 1 check (per_day between 0 and 1),
  per_week smallint not null default 2 check (per_week between 0 and 2),
  per_four_weeks smallint not null default 5 check (per_four_weeks between 0 and 5),
  changed_by uuid references people (id),
  changed_at timestamptz
);
insert into nudge_limits default values;

-- One row a start of a rule, and at most one draft for the next. `key` goes into the hash that draws the arms.
create table nudge_experiments (
  id uuid primary key,
  rule text not null,
  number integer not null,
  key text not null unique,
  unit text not null check (unit in ('person', 'question')),
  state text not null check (state in ('draft', 'running', 'paused', 'ended')),
  settings jsonb not null default '{}',
  saved_at timestamptz not null,
  -- The plan: written before launch.
  hypothesis text not null default '',
  holdout_share double precision not null check (holdout_share > 0 and holdout_share < 1),
  expected integer,
  baseline double precision,
  detectable double precision,
  refused_limit double precision,
  planned_end_at timestamptz,
  started_at timestamptz,
  started_by uuid references people (id),
  -- What happens to it.
  paused_because text check (paused_because in ('refusals')),
  ended_at timestamptz,
  note text not null default '',
  -- The always-valid evidence so far, which is never taken back.
  evidence jsonb,
  unique (rule, number),
  check (state = 'draft' or (started_at is not null and planned_end_at is not null and hypothesis <> '')),
  check ((state = 'ended') = (ended_at is not null))
);
create unique index nudge_experiments_live on nudge_experiments (rule) where state in ('running', 'paused');
create unique index nudge_experiments_draft on nudge_experiments (rule) where state = 'draft';

create function keep_nudge_plan() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (old.rule, old.number, old.key, old.unit, old.settings, old.hypothesis, old.holdout_share, old.expected, old.baseline, old.detectable, old.refused_limit, old.planned_end_at, old.started_at)
     is distinct from (new.rule, new.number, new.key, new.unit, new.settings, new.hypothesis, new.holdout_share, new.expected, new.baseline, new.detectable, new.refused_limit, new.planned_end_at, new.started_at) then
    raise exception 'What was written before launch cannot be changed.';
  end if;
  return new;
end $$;
create trigger nudge_experiments_plan before update on nudge_experiments for each row execute function keep_nudge_plan();

-- The trigger log: one row a unit and experiment, for both arms, written before anybody looks at the arm.
create table nudge_exposures (
  id uuid primary key,
  experiment_id uuid not null references nudge_experiments (id),
  person_id uuid references people (id),
  post_id uuid references posts (id),
  at timestamptz not null,
  eligible boolean not null default true,
  arm text not null check (arm in ('treatment', 'holdout', 'globalHoldout')),
  window_ends_at timestamptz not null,
  goal_at timestamptz check (goal_at >= at and goal_at <= window_ends_at),
  check (num_nonnulls(person_id, post_id) = 1),
  unique nulls not distinct (experiment_id, person_id, post_id)
);
create index nudge_exposures_by_person on nudge_exposures (person_id) where person_id is not null;
create index nudge_exposures_by_post on nudge_exposures (post_id) where post_id is not null;
create index nudge_exposures_open on nudge_exposures (window_ends_at) where goal_at is null;

-- A message to one person; only the treatment arm has any.
create table nudges (
  id uuid primary key,
  exposure_id uuid not null references nudge_exposures (id),
  person_id uuid not null references people (id),
  rule text not null,
  family text not null check (family in ('profile', 'help')),
  template text not null check (template in ('a', 'b')),
  reason text check (reason in ('skill', 'answers', 'moderator')),
  ordinal smallint not null default 1,
  state text not null default 'queued' check (state in ('queued', 'delivered', 'dropped')),
  queued_at timestamptz not null,
  deliver_from timestamptz not null,
  expires_at timestamptz not null,
  dropped_because text check (dropped_because in ('expired', 'goal', 'unwanted', 'unreachable', 'ended', 'no_hours')),
  delivered_at timestamptz,
  in_hours boolean,
  hidden_until timestamptz,
  response text check (response in ('acted', 'later', 'refused', 'ignored', 'goal')),
  responded_at timestamptz,
  unique (exposure_id, person_id, ordinal),
  check ((state = 'delivered') = (delivered_at is not null))
);
create index nudges_queued on nudges (deliver_from) where state = 'queued';
create index nudges_open on nudges (delivered_at) where state = 'delivered' and response is null;
create index nudges_by_person on nudges (person_id, delivered_at);

-- What a person wants of each family, and the rest it takes by itself after three that were left aside.
create table nudge_families (
  person_id uuid not null references people (id) on delete cascade,
  family text not null check (family in ('profile', 'help')),
  refused_at timestamptz,
  ignored_in_row smallint not null default 0,
  pauses smallint not null default 0,
  paused_until timestamptz,
  primary key (person_id, family)
);
