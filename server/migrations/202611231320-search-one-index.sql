-- Words of posts and comments are looked for in `search_entries` alone, so a comment is written into one index of words.
drop index texts_by_word;

-- A question itself has a key of its own among the others, so that similar questions are met without their answers.
create function search_question_key() returns integer
  language sql immutable parallel safe
  return -4194305;

create or replace function search_add_posts(ids uuid[]) returns void language sql as $$
  with added as (insert into search_entries (text_id, post_id, comment_id, audience_id, community_id, author_id, kind, at, accepted, resolved, keys, search)
  select t.id, p.id, null, p.audience_id, p.community_id, p.author_id, p.kind, p.published_at, false, p.accepted_comment_id is not null,
         array_remove(search_ages(p.published_at) || search_key(p.community_id) || search_key(p.author_id) || case when p.kind = 'question' then search_question_key() end, null), t.search
  from unnest(ids) given (id) join posts p on p.id = given.id join texts t on t.id = p.text_id
  where p.deleted_at is null and p.hidden_at is null
  on conflict do nothing returning text_id)
  insert into search_to_word select text_id from added on conflict do nothing
$$;
update search_entries set keys = keys || search_question_key() where kind = 'question' and comment_id is null;

-- By what a page is found: the words of its current text, and its title letter by letter.
alter table page_texts add column search tsvector, add column letters text;
update page_texts x set search = t.search, letters = plain_letters(t.title) from texts t where t.id = x.text_id;
alter table page_texts alter column search set not null, alter column letters set not null;
create index page_texts_by_word on page_texts using gin (search);
create index page_texts_by_letters on page_texts using gin (letters gin_trgm_ops);
update texts set search = '' where id in (select text_id from page_versions);
