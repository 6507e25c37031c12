-- What only a proposed translation shows is no longer shown by the post: its readers see it once its author approves.
with proposed as (
  select a.file_id, a.target_id, a.attached_by, a.attached_at
  from attachments a
  join text_translations l on l.post_id = a.target_id and not l.approved
  join texts t on t.id = l.text_id and strpos(lower(t.document::text), a.file_id::text) > 0
  where a.kind = 'post'
), kept as (
  insert into attachments (file_id, kind, target_id, attached_by, attached_at)
  select file_id, 'translation', target_id, attached_by, attached_at from proposed
)
delete from attachments a using proposed o
where a.kind = 'post' and a.target_id = o.target_id and a.file_id = o.file_id
  and not exists (select 1 from articles c where c.post_id = a.target_id and c.cover_file_id = a.file_id)
  and not exists (
    select 1 from texts t where strpos(lower(t.document::text), a.file_id::text) > 0 and t.id in (
      select p.text_id from posts p where p.id = a.target_id
      union all select v.text_id from text_versions v where v.post_id = a.target_id
      union all select l.text_id from text_translations l where l.post_id = a.target_id and l.approved));
