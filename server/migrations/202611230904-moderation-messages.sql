-- A message that somebody shows to the moderation of the network, with as many before it as they chose. What is shown is
-- copied here and leads to nothing else of the conversation; it is forgotten with the decision.
create table message_reports (
  id uuid primary key,
  message_id uuid not null references messages (id) on delete cascade,
  reporter_id uuid not null references people (id),
  -- Whose message it is.
  author_id uuid references people (id),
  charter_version integer not null,
  article smallint not null,
  note text not null default '',
  shown jsonb,
  at timestamptz not null,
  outcome text check (outcome in ('removed', 'dismissed')),
  reason text,
  decided_by uuid references people (id),
  decided_at timestamptz,
  unique (message_id, reporter_id),
  check ((outcome is null) = (decided_at is null)),
  check (decided_at is null or shown is null),
  foreign key (charter_version, article) references charter_articles (version, number)
);
create index message_reports_waiting on message_reports (at, id) where decided_at is null;

-- Taken back by moderation: its author cannot bring it back.
alter table messages add column removed boolean not null default false;
