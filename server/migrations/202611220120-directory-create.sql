create table departments (
  id uuid primary key,
  name text not null unique
);

create table sites (
  id uuid primary key,
  name text not null unique
);

-- A person is not an account: credentials live apart, an e-mail address is optional.
create table people (
  id uuid primary key,
  kind text not null default 'employee' check (kind in ('employee', 'guest', 'service')),
  name text not null,
  email text unique check (email = lower(email)),
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  time_zone text not null,
  working_hours jsonb,
  -- Where the person is today; `affiliations` has the same with dates.
  department_id uuid references departments (id),
  site_id uuid references sites (id),
  title text,
  manager_id uuid references people (id),
  bio text,
  skills text[] not null default '{}',
  languages text[] not null default '{}',
  avatar text check (avatar in ('photo', 'drawn')),
  avatar_version integer not null default 0,
  joined_on date,
  left_on date,
  created_at timestamptz not null,
  first_signed_in_at timestamptz,
  deactivated_at timestamptz,
  erased_at timestamptz,
  source_system text,
  source_id text,
  unique (source_system, source_id)
);
create index people_by_name on people using gin (plain_letters(name) gin_trgm_ops);
create index people_by_department on people (department_id);
create index people_by_site on people (site_id);
create index people_by_manager on people (manager_id);

create table person_photos (
  person_id uuid primary key references people (id) on delete cascade,
  webp bytea not null,
  updated_at timestamptz not null
);

-- One row for each stretch of time in which nothing changed, because the figures of March must use March.
create table affiliations (
  person_id uuid not null references people (id),
  valid_from date not null,
  valid_to date,
  kind text not null check (kind in ('employee', 'guest', 'service')),
  status text not null check (status in ('active', 'left')),
  department_id uuid references departments (id),
  site_id uuid references sites (id),
  title text,
  manager_id uuid references people (id),
  primary key (person_id, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
create unique index affiliations_current on affiliations (person_id) where valid_to is null;
create index affiliations_by_day on affiliations (valid_from, valid_to);
