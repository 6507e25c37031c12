-- Conversations between two people or in groups. Who is in one reads it; nobody else does, whatever their role.
create table conversations (
  id uuid primary key,
  kind text not null check (kind in ('pair', 'group')),
  -- The two people of a pair, the smaller id first: there is one conversation of the two.
  pair_key text unique,
  name text not null default '',
  -- What those who are added read: what comes after, or all of it. Never changes.
  history text not null default 'after' check (history in ('after', 'all')),
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  -- Number of the last message: given out under the lock of this row, so the order is the same for everybody.
  last_seq integer not null default 0,
  check ((kind = 'pair') = (pair_key is not null))
);

create table conversation_members (
  conversation_id uuid not null references conversations (id) on delete cascade,
  person_id uuid not null references people (id),
  joined_at timestamptz not null,
  left_at timestamptz,
  -- Messages up to this number are not theirs to read.
  from_seq integer not null default 0,
  -- The last message of others that they may read, and up to where they have read. No time of reading is kept.
  last_seq integer not null default 0,
  read_seq integer not null default 0,
  last_message_id uuid,
  -- Null: nothing was said to them yet, and it does not stand in their list.
  active_at timestamptz,
  muted_until timestamptz,
  primary key (conversation_id, person_id)
);
create index conversation_members_by_person on conversation_members (person_id, active_at desc, conversation_id desc) where left_at is null;

create table messages (
  id uuid primary key,
  conversation_id uuid not null references conversations (id) on delete cascade,
  seq integer not null,
  author_id uuid references people (id),
  sent_at timestamptz not null,
  lang text not null check (lang in ('fr', 'en')),
  document jsonb not null,
  plain text not null,
  search tsvector not null,
  version integer not null default 1,
  written_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  quotes_id uuid references messages (id),
  -- Why it is important; null when it is not more than the others.
  reason text,
  asks boolean not null default false,
  -- Sent to somebody who refuses its author: read by its author alone.
  withheld boolean not null default false,
  unique (conversation_id, seq)
);
create index messages_by_word on messages using gin (search);

create table message_versions (
  message_id uuid not null references messages (id) on delete cascade,
  version integer not null,
  lang text not null,
  document jsonb not null,
  plain text not null,
  written_at timestamptz not null,
  primary key (message_id, version)
);

create table message_reactions (
  message_id uuid not null references messages (id) on delete cascade,
  person_id uuid not null references people (id),
  kind text not null check (kind in ('like', 'thanks', 'useful', 'celebrate', 'support')),
  at timestamptz not null,
  primary key (message_id, person_id)
);

create table message_acknowledgements (
  message_id uuid not null references messages (id) on delete cascade,
  person_id uuid not null references people (id),
  at timestamptz not null,
  primary key (message_id, person_id)
);

create table message_refusals (
  person_id uuid not null references people (id),
  refused_id uuid not null references people (id),
  at timestamptz not null,
  primary key (person_id, refused_id)
);

-- Absent: everything off, Enter sends.
create table message_settings (
  person_id uuid primary key references people (id),
  receipts boolean not null default false,
  presence boolean not null default false,
  enter_sends boolean not null default true
);

create table message_publications (
  id uuid primary key,
  conversation_id uuid not null references conversations (id) on delete cascade,
  proposed_by uuid not null references people (id),
  author_id uuid not null references people (id),
  community_id uuid not null references communities (id),
  title text not null,
  state text not null default 'open' check (state in ('open', 'refused', 'withdrawn', 'published')),
  proposed_at timestamptz not null,
  decided_at timestamptz,
  post_id uuid references posts (id)
);
create table message_publication_parts (
  publication_id uuid not null references message_publications (id) on delete cascade,
  message_id uuid not null references messages (id) on delete cascade,
  primary key (message_id, publication_id)
);
create index message_publication_parts_by_publication on message_publication_parts (publication_id);

-- What one person may read: THE predicate of messages. Every list, search and room joins it.
create function readable_messages(viewer uuid) returns table (message_id uuid, conversation_id uuid, place integer)
  language sql stable parallel safe
  begin atomic
    select m.id, m.conversation_id, m.seq - c.from_seq
    from conversation_members c
    join people p on p.id = c.person_id and p.deactivated_at is null
    join messages m on m.conversation_id = c.conversation_id and m.seq > c.from_seq
    where c.person_id = viewer and c.left_at is null and (not m.withheld or m.author_id = viewer);
  end;

-- Neither refuses the other.
create function on_speaking_terms(one uuid, other uuid) returns boolean
  language sql stable parallel safe
  begin atomic
    select not exists (
      select 1 from message_refusals r
      where (r.person_id = one and r.refused_id = other) or (r.person_id = other and r.refused_id = one));
  end;

alter table notifications add column conversation_id uuid references conversations (id) on delete cascade;
