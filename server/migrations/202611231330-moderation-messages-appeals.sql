-- Who wrote a message that moderation removed may answer the decision once, and shows the message again with the answer;
-- it is forgotten anew when the answer is settled.
alter table message_reports
  add column appeal text,
  add column appealed_at timestamptz,
  add column settled text check (settled in ('restored', 'kept')),
  add column settled_reason text,
  add column settled_by uuid references people (id),
  add column settled_at timestamptz,
  drop constraint message_reports_check1,
  add constraint message_reports_forget check (shown is null or decided_at is null or (appealed_at is not null and settled_at is null)),
  add constraint message_reports_appeal check ((appeal is null) = (appealed_at is null) and (appealed_at is null or outcome = 'removed')),
  add constraint message_reports_settled check ((settled is null) = (settled_at is null) and (settled_at is null or appealed_at is not null));
create index message_reports_appealed on message_reports (appealed_at, id) where appealed_at is not null and settled_at is null;
