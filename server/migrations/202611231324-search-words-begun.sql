-- A word is found by its beginning while it is typed: by the words that stand in what the reader may see.
alter table search_words add column letters text not null generated always as (plain_letters(word)) stored;
create index search_words_by_letters on search_words (letters text_pattern_ops, audience_id);

-- Words of names that lie one slip from words typed: of people, communities and pages, as far as the reader may know them.
create function names_alike(viewer uuid, words text[]) returns table (typed text, word text)
  language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = '0.3'
  as $$
    with asked as materialized (select one, plain_letters(one) as letters, search_slips(one) as slips from unnest(words) as one)
    select distinct asked.one, found[1]
    from asked cross join lateral (
      (select p.name from people p
       where asked.letters <% plain_letters(p.name) and p.deactivated_at is null and p.erased_at is null and p.kind = 'employee'
         and p.id in (select person_id from known_people(viewer))
       order by word_similarity(asked.letters, plain_letters(p.name)) desc, p.id limit 50)
      union all
      (select c.name from communities c
       where asked.letters <% plain_letters(c.name) and c.id in (select community_id from known_communities(viewer))
       order by word_similarity(asked.letters, plain_letters(c.name)) desc, c.id limit 50)
      union all
      (select t.title from page_texts x join pages p on p.id = x.page_id join texts t on t.id = x.text_id
       where asked.letters <% x.letters and p.deleted_at is null and p.hidden_at is null
         and p.audience_id in (select audience_id from visible_audiences(viewer))
       order by word_similarity(asked.letters, x.letters) desc, p.id limit 50)
    ) as named (name), regexp_matches(lower(normalize(named.name, nfc)), '[[:alpha:]]{4,}', 'g') as found
    where length(found[1]) <= 30 and search_slips(found[1]) && asked.slips
  $$;

-- The same of the names of all files. Whoever asks keeps to those the reader may see.
create function file_names_alike(words text[]) returns table (typed text, word text, file_ids uuid[])
  language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = '0.3'
  as $$
    with asked as materialized (select one, plain_letters(one) as letters, search_slips(one) as slips from unnest(words) as one)
    select asked.one, found[1], array_agg(distinct f.id)
    from asked join files f on asked.letters <% plain_letters(regexp_replace(f.name, '[._/-]+', ' ', 'g')) and f.deleted_at is null,
      regexp_matches(lower(normalize(regexp_replace(f.name, '[._/-]+', ' ', 'g'), nfc)), '[[:alpha:]]{4,}', 'g') as found
    where length(found[1]) <= 30 and search_slips(found[1]) && asked.slips
    group by asked.one, found[1]
  $$;
