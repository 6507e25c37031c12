-- The same in what somebody types, and in what was written before.
create or replace function asked_words(typed text) returns tsquery
  language sql immutable strict parallel safe
  return (
    select websearch_to_tsquery('pg_catalog.french', words) || websearch_to_tsquery('pg_catalog.english', words)
    from (select regexp_replace(translate(plain_letters(typed), U&'!&|()<>:*\005C\00A0\202F', '            '), '-(\s*-)+', '-', 'g') as words) as plain);
update texts set search = search_vector(lang, title, plain)
where title ~ U&'[\00A0\202F]' or plain ~ U&'[\00A0\202F]';
