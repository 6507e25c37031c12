-- What was deleted, hidden, moved or rewritten leaves no word behind. A text that goes takes its words with it at once;
-- those that still stand in another text of the audience come back when words are next noted.
create table search_words_left (
  audience_id uuid not null references audiences (id),
  word text not null,
  primary key (audience_id, word)
);

-- Words that another hand takes away at this moment are left to it: nobody waits.
create function search_words_leave() returns trigger language plpgsql as $$
begin
  with said as (
    select distinct gone.audience_id, part[1] as word
    from gone join texts t on t.id = gone.text_id,
      regexp_matches(lower(normalize(t.title || ' ' || left(t.plain, 20000), nfc)), '[[:alpha:]]{4,}', 'g') part
  ), held as (
    select w.audience_id, w.word from search_words w join said on said.audience_id = w.audience_id and said.word = w.word
    for update of w skip locked
  ), taken as (
    delete from search_words w using held where w.audience_id = held.audience_id and w.word = held.word
    returning w.audience_id, w.word
  )
  insert into search_words_left (audience_id, word) select audience_id, word from taken on conflict do nothing;
  return null;
end $$;
create trigger search_words_leave after delete on search_entries referencing old table as gone
  for each statement execute function search_words_leave();

-- What was noted before may have been left behind: all of it is looked at again.
insert into search_words_left (audience_id, word) select audience_id, word from search_words;
delete from search_words;
