-- What an article adds to its text.
create table articles (
  post_id uuid primary key references posts (id) on delete cascade,
  summary text not null default '',
  -- The picture at its head.
  cover_file_id uuid
);
