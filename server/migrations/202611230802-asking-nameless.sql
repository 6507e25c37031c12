-- Questions asked without a name. Nothing here says who asked: see docs/decisions/023-anonymous-questions.md.

-- Communities whose owner allows it.
create table nameless_places (
  community_id uuid primary key references communities (id) on delete cascade
);

-- A key of its own for each community and week (its Monday); the private half is sealed with the secret of the instance.
create table nameless_keys (
  community_id uuid not null references communities (id) on delete cascade,
  week date not null,
  public_key text not null,
  private_key text not null,
  primary key (community_id, week)
);

-- How many tokens a member had signed in a week; not which, and not when.
create table nameless_draws (
  community_id uuid not null references communities (id) on delete cascade,
  week date not null,
  person_id uuid not null references people (id) on delete cascade,
  tokens smallint not null,
  primary key (community_id, week, person_id)
);

-- Questions on their way: they appear together, in no order, at the end of a span of time. `span`: its number.
create table nameless_waiting (
  id uuid primary key,
  community_id uuid not null references communities (id) on delete cascade,
  week date not null,
  token_hash bytea not null unique,
  span bigint not null,
  -- Of the session it is asked in; null: a post of its own.
  post_id uuid references question_sessions (post_id) on delete cascade,
  title text not null,
  text text not null
);

-- Tokens that were used, so that none is used twice. Written together with what appears, not when it is asked.
create table nameless_spent (
  token_hash bytea primary key,
  week date not null
);

alter table posts add column nameless boolean not null default false;
alter table posts add check (not nameless or author_id is null);
