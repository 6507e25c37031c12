-- What the technology needs, whatever the product is.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- `unaccent` depends on a dictionary by name; saying which one lets it stand in indexes.
create function plain_letters(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

create table instance_secrets (
  name text primary key,
  secret bytea not null
);

-- The log of everything that happened. `xid` lets a reader stop before numbers whose transaction is still open, so none
-- is skipped. `history` marks what an import brought from before.
create table events (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  name text not null,
  payload jsonb not null,
  actor_id uuid,
  at timestamptz not null,
  history boolean not null default false
);
create index events_by_name on events (name, at);
create index events_by_actor on events (actor_id, at) where actor_id is not null;

create table event_deliveries (
  event_id bigint not null references events (id) on delete cascade,
  subscriber text not null,
  delivered_at timestamptz not null default now(),
  primary key (event_id, subscriber)
);

create table idempotency_keys (
  person_id uuid not null,
  key text not null,
  fingerprint text not null,
  reply jsonb not null,
  created_at timestamptz not null,
  primary key (person_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create table workers (
  id text primary key,
  seen_at timestamptz not null
);
