-- What somebody types, looked for in both languages. Signs that mean nothing to a search, and hyphens in a row, are read
-- as one: the parser stacks up each of them and gives up at some thirty.
create function asked_words(typed text) returns tsquery
  language sql immutable strict parallel safe
  return (
    select websearch_to_tsquery('pg_catalog.french', words) || websearch_to_tsquery('pg_catalog.english', words)
    from (select regexp_replace(translate(plain_letters(typed), '!&|()<>:*\', '          '), '-(\s*-)+', '-', 'g') as words) as plain);
