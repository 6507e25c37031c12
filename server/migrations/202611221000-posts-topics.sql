-- The topics of each text, filled with it. There is no list of topics apart from their uses: a topic, and its spelling,
-- exist for a person as far as texts that use it do.
create table post_topics (
  slug text not null,
  label text not null,
  post_id uuid not null references posts (id),
  comment_id uuid references comments (id),
  unique nulls not distinct (slug, post_id, comment_id)
);
create index post_topics_by_word on post_topics (slug text_pattern_ops);
create index post_topics_by_post on post_topics (post_id, comment_id);
