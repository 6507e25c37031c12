-- With the key of questions, in the language that keeps its plans.
create or replace function search_add_posts(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  with added as (insert into search_entries (text_id, post_id, comment_id, audience_id, community_id, author_id, kind, at, accepted, resolved, keys, search)
  select t.id, p.id, null, p.audience_id, p.community_id, p.author_id, p.kind, p.published_at, false, p.accepted_comment_id is not null,
         array_remove(search_ages(p.published_at) || search_key(p.community_id) || search_key(p.author_id) || case when p.kind = 'question' then search_question_key() end, null), t.search
  from unnest(ids) given (id) join posts p on p.id = given.id join texts t on t.id = p.text_id
  where p.deleted_at is null and p.hidden_at is null
  on conflict do nothing returning text_id)
  insert into search_to_word select text_id from added on conflict do nothing;
end $$;
