-- A no-break space, as French sets before « ? », is no blank to PostgreSQL's text parser: « verticale ? » was one word with it.
create or replace function search_vector(lang text, title text, plain text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector(case lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end, regexp_replace(translate(plain_letters(title), U&'\00A0\202F', '  '), '(\S{100})', '\1 ', 'g')), 'A')
      || setweight(to_tsvector(case lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end, regexp_replace(translate(plain_letters(plain), U&'\00A0\202F', '  '), '(\S{100})', '\1 ', 'g')), 'B');
