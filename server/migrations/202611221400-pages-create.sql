-- What holds for all pages of a community. Its row is locked while their order changes, so that two moves at once are two
-- moves one after the other.
create table page_trees (
  community_id uuid primary key references communities (id),
  writers text not null default 'members' check (writers in ('members', 'leaders')),
  start_page_id uuid
);

create table pages (
  id uuid primary key,
  community_id uuid not null references communities (id),
  audience_id uuid not null references audiences (id),
  parent_id uuid,
  position integer not null,
  -- The number of its newest version, whatever the language.
  version integer not null default 1,
  -- The language it was first written in, after which its address is named.
  lang text not null check (lang in ('fr', 'en')),
  owner_id uuid references people (id),
  -- Every so many months its owner is asked whether it is still true; null: never.
  review_months smallint check (review_months in (3, 6, 12, 24)),
  reviewed_at timestamptz not null,
  reviewed_by uuid references people (id),
  review_at timestamptz,
  -- When its owner was asked for this review, or the owners of the community for another owner.
  asked_at timestamptz,
  orphaned_at timestamptz,
  created_at timestamptz not null,
  created_by uuid references people (id),
  -- The discussion it was made from.
  post_id uuid references posts (id),
  comment_id uuid references comments (id),
  deleted_at timestamptz,
  deleted_by uuid references people (id),
  unique (id, community_id),
  foreign key (parent_id, community_id) references pages (id, community_id),
  check (parent_id <> id)
);
create index pages_by_community on pages (community_id) where deleted_at is null;
create index pages_by_audience on pages (audience_id) where deleted_at is null;
create index pages_by_review on pages (review_at) where deleted_at is null and asked_at is null;
create index pages_by_post on pages (post_id) where post_id is not null;
create index pages_by_owner on pages (owner_id);
alter table page_trees add foreign key (start_page_id) references pages (id);

-- Every version of every language, the current ones included.
create table page_versions (
  page_id uuid not null references pages (id),
  version integer not null check (version > 0),
  lang text not null check (lang in ('fr', 'en')),
  text_id uuid not null unique references texts (id),
  note text not null default '',
  restored integer,
  primary key (page_id, version)
);

-- The current text of each language.
create table page_texts (
  page_id uuid not null,
  lang text not null check (lang in ('fr', 'en')),
  version integer not null,
  text_id uuid not null unique references texts (id),
  primary key (page_id, lang),
  foreign key (page_id, version) references page_versions (page_id, version)
);

create table page_links (
  page_id uuid not null references pages (id),
  lang text not null,
  to_id uuid not null references pages (id),
  primary key (page_id, lang, to_id)
);
create index page_links_by_target on page_links (to_id);

-- Who writes on a page at this moment. A crash may empty it.
create unlogged table page_editors (
  page_id uuid not null,
  person_id uuid not null,
  seen_at timestamptz not null,
  primary key (page_id, person_id)
);

-- People are told of pages they look after.
alter table notifications add column page_id uuid references pages (id);
