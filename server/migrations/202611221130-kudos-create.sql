-- What the company says it stands for; a thank-you is given in the name of one.
create table company_values (
  id uuid primary key,
  name text not null,
  meaning text not null default '',
  place smallint not null,
  -- No longer offered; it stays on the thanks that carry it.
  retired_at timestamptz
);

create table kudos (
  post_id uuid primary key references posts (id) on delete cascade,
  value_id uuid references company_values (id)
);

create table kudos_people (
  post_id uuid not null references kudos (post_id) on delete cascade,
  person_id uuid not null references people (id),
  place smallint not null,
  primary key (post_id, person_id)
);
create index kudos_by_person on kudos_people (person_id);

-- People who do not show on their page what they were thanked for.
create table kudos_hidden (
  person_id uuid primary key references people (id) on delete cascade
);
