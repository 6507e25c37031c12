create table person_roles (
  person_id uuid not null references people (id) on delete cascade,
  role text not null check (role in ('communityManager', 'hr', 'admin')),
  granted_at timestamptz not null,
  granted_by uuid references people (id),
  primary key (person_id, role)
);

create table credentials (
  person_id uuid primary key references people (id) on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null
);

-- Who this person is for an identity provider: its subject identifies, never an e-mail address.
create table outside_identities (
  provider text not null,
  subject text not null,
  person_id uuid not null references people (id) on delete cascade,
  linked_at timestamptz not null,
  primary key (provider, subject)
);

-- Only the hash of a token is kept.
create table sessions (
  token_hash bytea primary key,
  id uuid not null unique,
  person_id uuid not null references people (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text not null,
  network text not null
);
create index sessions_by_person on sessions (person_id);

create table one_time_links (
  token_hash bytea primary key,
  id uuid not null unique,
  purpose text not null check (purpose in ('invitation', 'reset')),
  person_id uuid not null references people (id) on delete cascade,
  created_by uuid references people (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_links_by_person on one_time_links (person_id);
