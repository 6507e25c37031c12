-- The same as before, in a language that keeps its plans: planning took longer than writing, for every comment. An array
-- tells the planner nothing worth planning anew for.
create or replace function search_add_posts(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  with added as (insert into search_entries (text_id, post_id, comment_id, audience_id, community_id, author_id, kind, at, accepted, resolved, keys, search)
  select t.id, p.id, null, p.audience_id, p.community_id, p.author_id, p.kind, p.published_at, false, p.accepted_comment_id is not null,
         array_remove(search_ages(p.published_at) || search_key(p.community_id) || search_key(p.author_id), null), t.search
  from unnest(ids) given (id) join posts p on p.id = given.id join texts t on t.id = p.text_id
  where p.deleted_at is null and p.hidden_at is null
  on conflict do nothing returning text_id)
  insert into search_to_word select text_id from added on conflict do nothing;
end $$;

create or replace function search_add_comments(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  with added as (insert into search_entries (text_id, post_id, comment_id, audience_id, community_id, author_id, kind, at, accepted, resolved, keys, search)
  select t.id, p.id, k.id, p.audience_id, p.community_id, k.author_id, p.kind, k.published_at, coalesce(p.accepted_comment_id = k.id, false), p.accepted_comment_id is not null,
         array_remove(search_ages(k.published_at) || search_key(p.community_id) || search_key(k.author_id), null), t.search
  from unnest(ids) given (id) join comments k on k.id = given.id join posts p on p.id = k.post_id join texts t on t.id = k.text_id
  where k.deleted_at is null and k.hidden_at is null and p.deleted_at is null and p.hidden_at is null
  on conflict do nothing returning text_id)
  insert into search_to_word select text_id from added on conflict do nothing;
end $$;
