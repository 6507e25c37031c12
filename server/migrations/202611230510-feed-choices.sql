-- Which feed a person looks at, and how much each term of the other one counts for them; absent is normal.
create table feed_choices (
  person_id uuid primary key references people (id) on delete cascade,
  shown text not null default 'date' check (shown in ('date', 'forYou')),
  levels jsonb not null default '{}'
);

-- Which posts a person opened first when: for their own feed only. Forgotten with the views, after 90 days.
create table opened_posts (
  person_id uuid not null references people (id) on delete cascade,
  post_id uuid not null references posts (id),
  at timestamptz not null,
  primary key (person_id, post_id)
);
create index opened_posts_by_time on opened_posts (at);
insert into opened_posts (person_id, post_id, at)
select v.person_id, v.post_id, min(v.at)
from post_views v join people p on p.id = v.person_id join posts o on o.id = v.post_id
group by v.person_id, v.post_id;

-- The topics of texts of posts, newest first by their ids, which grow with time.
create index post_topics_of_posts on post_topics (slug, post_id desc) where comment_id is null;

-- The words of a skill as a query: all of them anywhere in a text; of a single word, in its title. Null where none is
-- left.
create function skill_query(lang text, skill text) returns tsquery
  language sql immutable parallel safe
  begin atomic
    select case when numnode(q.words) = 0 then null when skill ~ '[ -]' then q.words else (q.words::text || ':A')::tsquery end
    from (
      select plainto_tsquery(case lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end, plain_letters(replace(skill, '-', ' '))) as words
    ) q;
  end;
