-- One row for each language and version of what somebody wrote: the document (rendered by our own walker) and its plain
-- text. The post or comment points at its current one.
create table texts (
  id uuid primary key,
  lang text not null check (lang in ('fr', 'en')),
  version integer not null default 1,
  title text not null default '',
  document jsonb not null,
  plain text not null,
  -- Accents and case aside; stemmed by the language of the text.
  search tsvector not null,
  written_at timestamptz not null,
  written_by uuid references people (id)
);
create index texts_by_word on texts using gin (search);

create function search_vector(lang text, title text, plain text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector(case lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end, plain_letters(title)), 'A')
      || setweight(to_tsvector(case lang when 'fr' then 'pg_catalog.french'::regconfig else 'pg_catalog.english'::regconfig end, plain_letters(plain)), 'B');

create table posts (
  id uuid primary key,
  audience_id uuid not null references audiences (id),
  community_id uuid not null references communities (id),
  -- Null when the author is to stay unknown or was erased.
  author_id uuid references people (id),
  kind text not null check (kind in ('discussion', 'question', 'poll', 'kudos', 'announcement', 'event', 'article', 'idea', 'session')),
  text_id uuid not null references texts (id),
  published_at timestamptz not null,
  active_at timestamptz not null,
  edited_at timestamptz,
  comment_count integer not null default 0,
  reaction_counts jsonb not null default '{}',
  accepted_comment_id uuid,
  accepted_at timestamptz,
  accepted_by uuid references people (id),
  deleted_at timestamptz,
  deleted_by uuid references people (id),
  hidden_at timestamptz,
  source_system text,
  source_id text,
  unique (source_system, source_id)
);
create index posts_feed on posts (audience_id, published_at desc, id desc) where deleted_at is null and hidden_at is null;
create index posts_by_author on posts (author_id, published_at desc);
create index posts_by_community on posts (community_id, published_at desc);
create index posts_by_text on posts (text_id);
create index posts_open_questions on posts (published_at) where kind = 'question' and accepted_comment_id is null and deleted_at is null and hidden_at is null;

create table comments (
  id uuid primary key,
  post_id uuid not null references posts (id),
  -- One level of replies: the parent is never itself a reply.
  parent_id uuid references comments (id),
  -- The top-level comment of the thread this one is in (itself, when it is one) and its time: pages are cut in this order.
  thread_id uuid not null references comments (id),
  thread_at timestamptz not null,
  author_id uuid references people (id),
  text_id uuid not null references texts (id),
  published_at timestamptz not null,
  edited_at timestamptz,
  reaction_counts jsonb not null default '{}',
  deleted_at timestamptz,
  deleted_by uuid references people (id),
  hidden_at timestamptz,
  source_system text,
  source_id text,
  unique (source_system, source_id)
);
create index comments_by_post on comments (post_id, thread_at, thread_id, published_at, id);
create index comments_by_author on comments (author_id, published_at desc);
create index comments_by_parent on comments (parent_id) where parent_id is not null;
create index comments_by_text on comments (text_id);
alter table posts add foreign key (accepted_comment_id) references comments (id);

-- Earlier versions of a text, newest last.
create table text_versions (
  post_id uuid references posts (id),
  comment_id uuid references comments (id),
  text_id uuid primary key references texts (id),
  version integer not null,
  hidden_at timestamptz,
  check (num_nonnulls(post_id, comment_id) = 1)
);
create index text_versions_by_post on text_versions (post_id, version) where post_id is not null;
create index text_versions_by_comment on text_versions (comment_id, version) where comment_id is not null;

create table reactions (
  post_id uuid not null references posts (id),
  comment_id uuid references comments (id),
  person_id uuid not null references people (id),
  kind text not null check (kind in ('like', 'thanks', 'useful', 'celebrate', 'support')),
  -- The name an imported reaction had where it came from; empty for our own.
  name text not null default '',
  at timestamptz not null,
  source_system text,
  source_id text,
  unique nulls not distinct (post_id, comment_id, person_id, name)
);
create index reactions_by_person on reactions (person_id, at);
create index reactions_by_comment on reactions (comment_id) where comment_id is not null;

create table mentions (
  post_id uuid not null references posts (id),
  comment_id uuid references comments (id),
  person_id uuid not null references people (id),
  unique nulls not distinct (post_id, comment_id, person_id)
);
create index mentions_by_person on mentions (person_id);

-- Adds `delta` to the count of one kind; a kind that falls to nothing disappears.
create function bump(counts jsonb, kind text, delta integer) returns jsonb
  language sql immutable parallel safe
  return case
    when kind is null then counts
    when coalesce((counts ->> kind)::integer, 0) + delta <= 0 then counts - kind
    else jsonb_set(counts, array[kind], to_jsonb(coalesce((counts ->> kind)::integer, 0) + delta))
  end;

-- What was opened: not an event, kept 90 days, one partition a day.
create table post_views (
  person_id uuid not null,
  post_id uuid not null,
  at timestamptz not null
) partition by range (at);
create table post_views_default partition of post_views default;
create index post_views_by_person on post_views (person_id, at);
create index post_views_by_post on post_views (post_id);
