-- What people do with a whole thread: it stands on top of its place for a while, it is closed, it is moved, it is
-- shared. All of it is part of the row, so that a list of posts joins nothing for it.
alter table posts
  add column pinned_until timestamptz,
  add column pinned_by uuid references people (id),
  add column closed_at timestamptz,
  add column closed_by uuid references people (id),
  add column close_reason text not null default '',
  -- The post that this one shares. It stays when that one is gone: then it says so.
  add column shared_id uuid references posts (id);
create index posts_pinned on posts (community_id, pinned_until) where pinned_until is not null;
create index posts_sharing on posts (shared_id) where shared_id is not null;

-- Where a thread stood before, for those who look for it there.
create table thread_moves (
  post_id uuid not null references posts (id) on delete cascade,
  from_audience_id uuid not null references audiences (id),
  moved_by uuid references people (id),
  moved_at timestamptz not null,
  primary key (post_id, from_audience_id)
);
