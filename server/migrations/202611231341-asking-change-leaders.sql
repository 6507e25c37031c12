-- Who was asked to answer in a session, or no longer, after it was announced.
create table session_leader_changes (
  id uuid primary key,
  post_id uuid not null references question_sessions (post_id) on delete cascade,
  person_id uuid not null references people (id),
  added boolean not null,
  changed_by uuid references people (id),
  at timestamptz not null
);
create index session_leader_changes_by_session on session_leader_changes (post_id, at);
