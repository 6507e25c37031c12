-- The author of a hidden text may answer the decision once. The case is open again, for somebody else where there is somebody.
create table moderation_appeals (
  id uuid primary key,
  case_id uuid not null references moderation_cases (id),
  decision_id uuid not null unique references moderation_decisions (id),
  person_id uuid not null references people (id),
  text text not null,
  at timestamptz not null
);
create index moderation_appeals_by_case on moderation_appeals (case_id);
-- What was said stands; only its words may be erased with the person they speak of.
create trigger moderation_appeals_stand before update of id, case_id, decision_id, person_id, at or delete on moderation_appeals for each row execute function refuse_change();

-- When the author answered, until the next decision; and which answer a decision followed.
alter table moderation_cases add column appealed_at timestamptz;
alter table moderation_decisions add column appeal_id uuid references moderation_appeals (id);
alter table moderation_log drop constraint moderation_log_kind_check,
  add constraint moderation_log_kind_check check (kind in ('flagged', 'rewritten', 'appealed', 'hidden', 'restored', 'dismissed'));
