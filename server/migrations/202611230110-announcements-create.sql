create table announcements (
  post_id uuid primary key references posts (id) on delete cascade,
  must_read boolean not null,
  read_by timestamptz,
  -- Counts every rewriting; `asked_version` is the last that must be read again by everybody.
  version integer not null default 1,
  asked_version integer not null default 1,
  -- Who joins later is not asked.
  asks_until timestamptz not null,
  -- From when those who have not read it may be reminded, once.
  remind_from timestamptz,
  check (asked_version <= version)
);
create index announcements_to_remind on announcements (remind_from, read_by) where must_read and remind_from is not null;
create index posts_announcements on posts (audience_id) where kind = 'announcement' and deleted_at is null and hidden_at is null;

-- Shown to the person it is about, and to others as a count only.
create table announcement_acknowledgements (
  post_id uuid not null references announcements (post_id) on delete cascade,
  person_id uuid not null references people (id),
  version integer not null,
  at timestamptz not null,
  primary key (post_id, person_id)
);

-- Nobody is reminded twice of one version; forgotten once the deadline is over.
create table announcement_reminders (
  post_id uuid not null references announcements (post_id) on delete cascade,
  person_id uuid not null references people (id),
  version integer not null,
  primary key (post_id, person_id, version)
);
