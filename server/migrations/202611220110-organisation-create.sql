create table organisation (
  only_one boolean primary key default true check (only_one),
  name text not null,
  locale text not null check (locale in ('fr', 'en')),
  time_zone text not null,
  -- Fixed at the first start of a data folder, and shown.
  kind text not null check (kind in ('demo', 'real')),
  -- Secret part of the normative hash that draws experiment arms.
  experiment_salt text not null,
  working_hours jsonb not null default '{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}',
  created_at timestamptz not null
);
