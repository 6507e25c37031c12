-- Where a file that was imported came from, and which import brought it.
alter table files
  add column source_system text,
  add column source_id text,
  add column import_id uuid references imports (id);
create unique index files_by_source on files (source_system, source_id) where source_id is not null;

-- Posts that an import brought before kinds kept details. An idea and an announcement get those that are true of every
-- one; what is nothing without them, or has no title, is a discussion.
insert into ideas (post_id, community_id)
  select p.id, p.community_id from posts p join texts t on t.id = p.text_id
  where p.kind = 'idea' and p.import_id is not null and t.title <> '' on conflict do nothing;
insert into announcements (post_id, must_read, asks_until)
  select p.id, false, p.published_at from posts p join texts t on t.id = p.text_id
  where p.kind = 'announcement' and p.import_id is not null and t.title <> '' on conflict do nothing;
update posts p set kind = 'discussion' from texts t
  where t.id = p.text_id and p.import_id is not null and (
    p.kind = 'poll' and not exists (select 1 from polls d where d.post_id = p.id)
    or p.kind = 'kudos' and not exists (select 1 from kudos d where d.post_id = p.id)
    or p.kind = 'event' and not exists (select 1 from gatherings d where d.post_id = p.id)
    or p.kind = 'session' and not exists (select 1 from question_sessions d where d.post_id = p.id)
    or p.kind in ('idea', 'announcement', 'article') and t.title = '');
