-- References are found however they are written: DN-50, DN50 and DN 50 are the same two words, A-12, A12 and A 12 the same
-- one. PostgreSQL's parser reads the hyphen before a figure as a minus. What is typed is read alike by `spelled`.

-- Letters as the search reads them: accents, capitals, no-break spaces and soft hyphens aside, figures apart from letters.
create function search_letters(value text) returns text
  language sql immutable strict parallel safe
  return (
    select case when letters !~ '[0-9]' then letters
      else regexp_replace(regexp_replace(regexp_replace(regexp_replace(letters,
        '-(?=[0-9])', ' ', 'g'), '([0-9])-(?=[a-z])', '\1 ', 'g'),
        '\m([a-z]{2,5})([0-9]{1,6})\M', '\1 \2', 'g'), '\m([0-9]{1,6})([a-z]{2,3})\M', '\1 \2', 'g') end
    from (select translate(plain_letters(translate(value, U&'\00AD', '')), U&'\00A0\202F', '  ') as letters) as plain);

-- A single letter says nothing by itself, so with its number it is one word more: « a12 », « 400l ». Where they are written
-- together, each by itself. A small letter before a number may be a word (« il y a 12 … »).
create function search_codes(value text) returns text
  language sql immutable strict parallel safe
  return case when value !~ '[0-9]' then '' else coalesce((
    select string_agg(case when code[2] = '' then code[1] || ' ' || code[3] else code[1] || code[3] end, ' ')
    from (select translate(value, U&'\00A0\202F\2010\2011\2012\2013\2014\2015\2212', '  -------') as letters) as plain,
    lateral (
      select regexp_matches(letters, '\m([A-Za-z])(-?)([0-9]{1,6})', 'g')
      union all select regexp_matches(letters, '\m([A-Z])( )([0-9]{1,6})\M', 'g')
      union all select regexp_matches(letters, '\m([0-9]{1,6})([- ]?)([A-Za-z])\M', 'g')
    ) as codes (code)), '') end;

create or replace function search_vector(lang text, title text, plain text) returns tsvector
  language sql immutable parallel safe
  return (
    select setweight(to_tsvector(language, regexp_replace(search_letters(title), '(\S{100})', '\1 ', 'g') || ' ' || search_codes(title)), 'A')
        || setweight(to_tsvector(language, regexp_replace(search_letters(plain), '(\S{100})', '\1 ', 'g') || ' ' || search_codes(plain)), 'B')
    from (select case lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end as language) as spoken);

create or replace function asked_words(typed text) returns tsquery
  language sql immutable strict parallel safe
  return (
    select websearch_to_tsquery('pg_catalog.french', words) || websearch_to_tsquery('pg_catalog.english', words)
    from (
      select regexp_replace(regexp_replace(regexp_replace(
        translate(plain_letters(translate(typed, U&'\00AD', '')), U&'!&|()<>:*\005C\00A0\202F', '            '),
        '-(\s*-)+', '-', 'g'), '([a-z0-9])-(?=[0-9])|([0-9])-(?=[a-z])', '\1\2 ', 'g'), '\m([a-z]{2,5})([0-9]{1,6})\M', '\1 \2', 'g') as words
    ) as plain);

-- What was written before: texts with figures, and those that were not told anew by both their languages.
update texts t set search = search_vector(t.lang, t.title, t.plain) || coalesce(
  (select search_vector(o.lang, o.title, o.plain) from text_translations l join texts o on o.id = l.text_id
   where l.approved and l.post_id = (select p.id from posts p where p.text_id = t.id)), ''::tsvector)
where t.id in (select text_id from posts union all select text_id from comments)
  and ((t.title || t.plain) ~ '[0-9]' or exists (select 1 from posts p join text_translations l on l.post_id = p.id and l.approved where p.text_id = t.id));
update page_texts x set search = search_vector(t.lang, t.title, t.plain) from texts t where t.id = x.text_id and (t.title || t.plain) ~ '[0-9]';
update messages set search = search_vector(lang, '', plain) where plain ~ '[0-9]';
update file_texts t set search = search_vector(t.lang, regexp_replace(f.name, '[._/-]+', ' ', 'g'), t.plain)
from files f where f.id = t.file_id and (f.name || t.plain) ~ '[0-9]';
