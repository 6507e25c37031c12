-- What a person chose to follow or to mute. Theirs alone: no event tells of it, no list or count of it exists for others.
create table stances (
  person_id uuid not null references people (id) on delete cascade,
  kind text not null check (kind in ('person', 'topic', 'post', 'community')),
  -- The id of a person, post or community, or the slug of a topic.
  target text not null,
  stance text not null check (stance in ('follow', 'mute')),
  since timestamptz not null,
  primary key (person_id, kind, target),
  -- A community is followed by being in it, a thread by taking part in it.
  check (stance = 'mute' or kind in ('person', 'topic'))
);

-- Whether somebody muted what a notice or a line would be about: the thread, its community or whoever acts. Topics
-- only quieten feeds.
create function is_muted(viewer uuid, post uuid, community uuid, author uuid) returns boolean
  language sql stable parallel safe
  begin atomic
    select exists (
      select 1 from stances s
      where s.person_id = viewer and s.stance = 'mute'
        and (s.kind, s.target) in (('post', post::text), ('community', community::text), ('person', author::text))
    );
  end;
