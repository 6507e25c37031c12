-- PostgreSQL's text parser needs time that grows with the square of a run without blanks: one text of 20,000 signs could
-- hold the database for seconds. Runs are cut every hundred signs before they are read; no word of a language is longer.
create or replace function search_vector(lang text, title text, plain text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector(case lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end, regexp_replace(plain_letters(title), '(\S{100})', '\1 ', 'g')), 'A')
      || setweight(to_tsvector(case lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end, regexp_replace(plain_letters(plain), '(\S{100})', '\1 ', 'g')), 'B');
