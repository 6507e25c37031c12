-- One row a person and thread, for ever: what was told since they last looked, and where they put it. A thread is a post
-- with all that happens around it, or else the one thing a line is about.
alter table notifications rename to notifications_before;

create table notifications (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  thread text not null,
  post_id uuid references posts (id),
  -- The first thing said that was not read yet: what opening leads to.
  comment_id uuid references comments (id),
  community_id uuid references communities (id),
  conversation_id uuid references conversations (id) on delete cascade,
  page_id uuid references pages (id),
  -- By kind: {times, people, actors, commentId, reaction, detail, first, last}; of actors the last fifty.
  parts jsonb not null,
  times integer not null,
  -- The last hundred things told, read or not: none of them is told again.
  sources uuid[] not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  place text not null default 'here' check (place in ('here', 'later', 'away')),
  -- All that was put away in one act has one instant, by which the act is taken back.
  away_at timestamptz,
  back_at timestamptz,
  check ((place = 'away') = (away_at is not null)),
  check ((place = 'later') = (back_at is not null))
);

-- What was told becomes one with what waits; both have kinds as keys.
create function told_together(before jsonb, told jsonb) returns jsonb
  language sql immutable parallel safe
  begin atomic
    select before || jsonb_object_agg(t.kind, case when before -> t.kind is null then t.part else jsonb_build_object(
      'times', (before -> t.kind ->> 'times')::integer + (t.part ->> 'times')::integer,
      'people', (before -> t.kind ->> 'people')::integer + case when before -> t.kind -> 'actors' @> (t.part -> 'actors') then 0 else 1 end,
      'actors', (t.part -> 'actors') || coalesce((
        select jsonb_agg(a.id order by a.place)
        from jsonb_array_elements(before -> t.kind -> 'actors') with ordinality as a(id, place)
        where a.place < 50 and not (t.part -> 'actors') @> jsonb_build_array(a.id)), '[]'),
      'commentId', before -> t.kind -> 'commentId',
      'reaction', case when before -> t.kind -> 'reaction' = t.part -> 'reaction' then t.part -> 'reaction' else 'null' end,
      'detail', t.part -> 'detail',
      'first', before -> t.kind -> 'first',
      'last', t.part -> 'last') end)
    from jsonb_each(told) as t(kind, part);
  end;

with lines as (
  select b.*, case when b.post_id is not null and b.kind not in ('moderation_decided', 'nudge', 'bookmark_due') then 'post:' || b.post_id else b.group_key end as thread
  from notifications_before b
), open as (
  -- Of a thread with something unread, what is unread; of one that was read, the last of each kind.
  select l.*, row_number() over (partition by l.person_id, l.thread, l.kind order by l.read_at is null desc, l.at desc, l.id desc) as place,
         bool_or(l.read_at is null) over (partition by l.person_id, l.thread) as unread
  from lines l
)
insert into notifications (id, person_id, thread, post_id, comment_id, community_id, conversation_id, page_id, parts, times, at, read_at)
select (array_agg(o.id order by o.at desc))[1], o.person_id, o.thread, (array_agg(o.post_id))[1],
       (array_agg(o.comment_id order by o.at) filter (where o.comment_id is not null))[1], (array_agg(o.community_id))[1],
       (array_agg(o.conversation_id))[1], (array_agg(o.page_id))[1],
       jsonb_object_agg(o.kind, jsonb_build_object('times', o.count, 'people', least(o.count, cardinality(o.actor_ids)), 'actors', to_jsonb(o.actor_ids),
         'commentId', o.comment_id, 'reaction', case when o.count = 1 then o.reaction end, 'detail', o.detail, 'first', o.at, 'last', o.at)),
       sum(o.count), max(o.at), case when o.unread then null else max(o.read_at) end
from open o
where o.place = 1 and (o.read_at is null or not o.unread)
group by o.person_id, o.thread, o.unread;

drop table notifications_before;
alter table notifications add constraint notifications_once unique (person_id, thread);
create index notifications_by_place on notifications (person_id, place, at desc, id desc);
create index notifications_unread on notifications (person_id, at desc) where read_at is null and place = 'here';
create index notifications_later on notifications (person_id, back_at, id) where place = 'later';

-- What one chose: how much of a community, and which families of things by which channel. No row: as usual.
create table notification_levels (
  person_id uuid not null references people (id) on delete cascade,
  community_id uuid not null references communities (id),
  level text not null check (level in ('all', 'replies', 'mentions', 'none')),
  primary key (person_id, community_id)
);
create index notification_levels_all on notification_levels (community_id, person_id) where level = 'all';

create table notification_choices (
  person_id uuid not null references people (id) on delete cascade,
  family text not null,
  channel text not null check (channel in ('app', 'mail', 'push')),
  wanted boolean not null,
  primary key (person_id, channel, family)
);
