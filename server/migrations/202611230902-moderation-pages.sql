-- A page may be flagged and hidden as a post is. Until it is shown again it is read by whoever wrote what was hidden and
-- by moderation alone.
alter table pages add column hidden_at timestamptz;
alter table pages add column hidden_of uuid references people (id);

alter table moderation_cases alter column post_id drop not null;
alter table moderation_cases add column page_id uuid unique references pages (id);
alter table moderation_cases drop constraint moderation_cases_post_id_comment_id_key;
alter table moderation_cases add constraint moderation_cases_one_a_text unique nulls not distinct (post_id, comment_id, page_id);
alter table moderation_cases add constraint moderation_cases_of_one check (num_nonnulls(post_id, page_id) = 1 and (comment_id is null or post_id is not null));

-- What a case is about, as it stands. Of a page: its newest text, which is of whoever wrote it.
create function moderated_text(post uuid, comment uuid, page uuid)
  returns table (kind text, author_id uuid, community_id uuid, audience_id uuid, text_id uuid, hidden boolean, deleted boolean)
  language sql stable parallel safe
  begin atomic
    select p.kind, case when comment is null then p.author_id else k.author_id end, p.community_id, p.audience_id, coalesce(k.text_id, p.text_id),
           (p.hidden_at is not null and comment is null) or k.hidden_at is not null, p.deleted_at is not null or k.deleted_at is not null
    from posts p left join comments k on k.id = comment and k.post_id = p.id
    where p.id = post and (comment is null or k.id is not null)
    union all
    select 'page', coalesce(g.hidden_of, t.written_by), g.community_id, g.audience_id, t.id, g.hidden_at is not null, g.deleted_at is not null
    from pages g join page_versions v on v.page_id = g.id and v.version = g.version join texts t on t.id = v.text_id
    where g.id = page;
  end;

-- Whether a person reads a page that is hidden.
create function sees_hidden_page(viewer uuid, community uuid, author uuid) returns boolean
  language sql stable parallel safe
  begin atomic
    select viewer = author or exists (select 1 from moderated_communities(viewer) m where m.community_id = community);
  end;
