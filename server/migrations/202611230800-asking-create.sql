-- Questions to those who lead: gathered, voted, answered for all to read.
create table question_sessions (
  post_id uuid primary key references posts (id) on delete cascade,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  answers_at timestamptz,
  ended_at timestamptz,
  questions integer not null default 0,
  answered integer not null default 0,
  declined integer not null default 0,
  check (closes_at > opens_at),
  check (answers_at is null or answers_at >= closes_at)
);

create table session_leaders (
  post_id uuid not null references question_sessions (post_id) on delete cascade,
  person_id uuid not null references people (id),
  place smallint not null,
  primary key (post_id, person_id)
);

create table session_questions (
  id uuid primary key,
  post_id uuid not null references question_sessions (post_id) on delete cascade,
  -- Null when it was asked without a name, or its author was erased.
  author_id uuid references people (id),
  nameless boolean not null default false,
  text text not null check (char_length(text) between 1 and 500),
  asked_at timestamptz not null,
  votes integer not null default 0,
  answer text,
  answered_at timestamptz,
  answered_by uuid references people (id),
  answered_for uuid references people (id),
  refusal text,
  declined_at timestamptz,
  declined_by uuid references people (id),
  withheld boolean not null default false,
  check (not nameless or author_id is null),
  check (answer is null or refusal is null)
);
create index session_questions_wanted on session_questions (post_id, votes desc, asked_at desc, id desc);

create table session_votes (
  question_id uuid not null references session_questions (id) on delete cascade,
  person_id uuid not null references people (id),
  primary key (question_id, person_id)
);
