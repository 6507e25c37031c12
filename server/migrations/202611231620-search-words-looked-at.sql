-- No word outlives its texts: neither one that was noted while its text was going, nor one of a text that was changed in
-- its place. Such words are put down as left, and whoever brings back what still stands takes away what does not.
create function search_words_of(title text, plain text) returns setof text language sql immutable parallel safe as $$
  select distinct part[1]
  from regexp_matches(lower(normalize(title || ' ' || left(plain, 20000), nfc)), '[[:alpha:]]{4,}', 'g') part
$$;

-- Takes the words of a text from a place; `noting`: they may be about to be noted, unseen from here. Words that another
-- hand takes away at this moment are left to it: nobody waits.
create function search_words_forget(place uuid, said text[], noting boolean) returns void language plpgsql as $$
begin
  with held as (
    select w.word from search_words w where w.audience_id = place and w.word = any (said) for update skip locked
  ), taken as (
    delete from search_words w using held where w.audience_id = place and w.word = held.word returning w.word
  )
  insert into search_words_left (audience_id, word)
  select place, word from (select word from taken union select unnest(said) where noting) gone
  on conflict do nothing;
end $$;

create or replace function search_words_leave() returns trigger language plpgsql as $$
begin
  perform search_words_forget(audience_id, array_agg(distinct word), noting)
  from (
    select gone.audience_id, word, exists (select from search_to_word n where n.text_id = gone.text_id) as noting
    from gone join texts t on t.id = gone.text_id cross join search_words_of(t.title, t.plain) word
  ) said
  group by audience_id, noting;
  return null;
end $$;

create or replace function search_text_changed() returns trigger language plpgsql as $$
begin
  perform search_words_forget(e.audience_id, array(select search_words_of(old.title, old.plain)),
    exists (select from search_to_word n where n.text_id = new.id))
  from search_entries e where e.text_id = new.id;
  update search_entries set search = new.search where text_id = new.id;
  insert into search_to_word select text_id from search_entries where text_id = new.id on conflict do nothing;
  return null;
end $$;
