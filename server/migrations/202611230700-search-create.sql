-- What the search looks through: one row for each text of a post or comment that can be read now. It is an index and
-- holds nothing that is not elsewhere; triggers keep it, so whoever writes a post does not have to know of it.
create table search_entries (
  text_id uuid primary key,
  post_id uuid not null,
  comment_id uuid,
  audience_id uuid not null,
  community_id uuid not null,
  author_id uuid,
  kind text not null,
  at timestamptz not null,
  -- The accepted answer; a text in a thread that has one.
  accepted boolean not null,
  resolved boolean not null,
  -- Spans of time it lies in (negative), then its community and author (not negative): see `search_ages`.
  keys integer[] not null,
  search tsvector not null
);

-- Text and keys are met in one walk through the index, so that the newest of many is found without touching the rest. A
-- short list of waiting entries: each walk reads it whole.
create index search_entries_found on search_entries using gin (search, keys) with (gin_pending_list_limit = 64);
create index search_entries_by_post on search_entries (post_id);

-- Texts whose words are still to be noted in `search_words`.
create table search_to_word (text_id uuid primary key);

-- The spans an instant lies in, of 1, 8, 64 and 512 weeks, counted from 2004; earlier ones lie in the first. The same
-- numbers are computed in `spans.rules.ts`.
create function search_ages(at timestamptz) returns integer[]
  language sql immutable strict parallel safe
  return (
    select array[-1 - week, -1048577 - week / 8, -2097153 - week / 64, -3145729 - week / 512]
    from (select greatest(0, floor(extract(epoch from at - timestamptz '2004-01-01 00:00:00Z') / 604800))::integer as week) w
  );

-- A number for an id; two ids may share one, so the id itself is compared as well.
create function search_key(id uuid) returns integer
  language sql immutable strict parallel safe
  return ('x' || right(id::text, 7))::bit(28)::integer;

create function search_add_posts(ids uuid[]) returns void language sql as $$
  with added as (insert into search_entries (text_id, post_id, comment_id, audience_id, community_id, author_id, kind, at, accepted, resolved, keys, search)
  select t.id, p.id, null, p.audience_id, p.community_id, p.author_id, p.kind, p.published_at, false, p.accepted_comment_id is not null,
         array_remove(search_ages(p.published_at) || search_key(p.community_id) || search_key(p.author_id), null), t.search
  from unnest(ids) given (id) join posts p on p.id = given.id join texts t on t.id = p.text_id
  where p.deleted_at is null and p.hidden_at is null
  on conflict do nothing returning text_id)
  insert into search_to_word select text_id from added on conflict do nothing
$$;

create function search_add_comments(ids uuid[]) returns void language sql as $$
  with added as (insert into search_entries (text_id, post_id, comment_id, audience_id, community_id, author_id, kind, at, accepted, resolved, keys, search)
  select t.id, p.id, k.id, p.audience_id, p.community_id, k.author_id, p.kind, k.published_at, coalesce(p.accepted_comment_id = k.id, false), p.accepted_comment_id is not null,
         array_remove(search_ages(k.published_at) || search_key(p.community_id) || search_key(k.author_id), null), t.search
  from unnest(ids) given (id) join comments k on k.id = given.id join posts p on p.id = k.post_id join texts t on t.id = k.text_id
  where k.deleted_at is null and k.hidden_at is null and p.deleted_at is null and p.hidden_at is null
  on conflict do nothing returning text_id)
  insert into search_to_word select text_id from added on conflict do nothing
$$;

create function search_posts_added() returns trigger language plpgsql as $$
begin
  perform search_add_posts(array(select id from added));
  return null;
end $$;
create function search_comments_added() returns trigger language plpgsql as $$
begin
  perform search_add_comments(array(select id from added));
  return null;
end $$;
create trigger search_posts_added after insert on posts referencing new table as added for each statement execute function search_posts_added();
create trigger search_comments_added after insert on comments referencing new table as added for each statement execute function search_comments_added();

-- What concerns the whole thread takes the whole thread out and in again.
create function search_post_changed() returns trigger language plpgsql as $$
begin
  if (old.audience_id, old.community_id, old.kind) is distinct from (new.audience_id, new.community_id, new.kind)
     or (old.deleted_at is null) <> (new.deleted_at is null) or (old.hidden_at is null) <> (new.hidden_at is null) then
    delete from search_entries where post_id = new.id;
    perform search_add_posts(array[new.id]), search_add_comments(array(select id from comments where post_id = new.id));
    return null;
  end if;
  if old.accepted_comment_id is distinct from new.accepted_comment_id then
    update search_entries set accepted = coalesce(comment_id = new.accepted_comment_id, false), resolved = new.accepted_comment_id is not null
    where post_id = new.id
      and (accepted, resolved) is distinct from (coalesce(comment_id = new.accepted_comment_id, false), new.accepted_comment_id is not null);
  end if;
  if (old.text_id, old.author_id, old.published_at) is distinct from (new.text_id, new.author_id, new.published_at) then
    delete from search_entries where post_id = new.id and comment_id is null;
    perform search_add_posts(array[new.id]);
  end if;
  return null;
end $$;
create trigger search_post_changed after update on posts for each row
  when ((old.text_id, old.author_id, old.published_at, old.audience_id, old.community_id, old.kind, old.deleted_at, old.hidden_at, old.accepted_comment_id)
    is distinct from (new.text_id, new.author_id, new.published_at, new.audience_id, new.community_id, new.kind, new.deleted_at, new.hidden_at, new.accepted_comment_id))
  execute function search_post_changed();

create function search_comment_changed() returns trigger language plpgsql as $$
begin
  delete from search_entries where text_id in (old.text_id, new.text_id);
  perform search_add_comments(array[new.id]);
  return null;
end $$;
create trigger search_comment_changed after update on comments for each row
  when ((old.text_id, old.author_id, old.published_at, old.post_id, old.deleted_at, old.hidden_at)
    is distinct from (new.text_id, new.author_id, new.published_at, new.post_id, new.deleted_at, new.hidden_at))
  execute function search_comment_changed();

create function search_text_changed() returns trigger language plpgsql as $$
begin
  update search_entries set search = new.search where text_id = new.id;
  insert into search_to_word select text_id from search_entries where text_id = new.id on conflict do nothing;
  return null;
end $$;
create trigger search_text_changed after update on texts for each row when (old.search is distinct from new.search)
  execute function search_text_changed();

create function search_gone() returns trigger language plpgsql as $$
begin
  delete from search_entries where text_id = old.text_id;
  return null;
end $$;
create trigger search_post_gone after delete on posts for each row execute function search_gone();
create trigger search_comment_gone after delete on comments for each row execute function search_gone();

select search_add_posts(array(select id from posts)), search_add_comments(array(select id from comments));

-- Words that stand in the texts of an audience, for typing mistakes. They are kept by audience so that what is proposed
-- to a person comes from what that person may see and from nothing else.
create table search_words (
  audience_id uuid not null references audiences (id),
  word text not null,
  -- The word without accents, and every form of it that lacks one letter: two words one slip apart share one of these.
  slips text[] not null,
  primary key (audience_id, word)
);
create index search_words_by_slip on search_words using gin (slips) with (gin_pending_list_limit = 64);

create function search_slips(word text) returns text[]
  language sql immutable strict parallel safe
  return (select array_agg(distinct overlay(plain_letters(word) placing '' from i for 1)) || plain_letters(word) from generate_series(1, length(plain_letters(word))) i);

-- Searches that found nothing, without who searched. Until several people have asked for the same words, not even the
-- words: a keyed hash of them, and sixteen bits of which each person sets one.
create table search_misses (
  month date not null,
  digest bytea not null,
  bits integer not null default 0,
  times integer not null default 0,
  -- Null until enough different people have asked.
  words text,
  primary key (month, digest)
);
