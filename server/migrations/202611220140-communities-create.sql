create table communities (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  visibility text not null check (visibility in ('public', 'private', 'secret')),
  purpose text not null default '',
  problem text not null default '',
  -- Up to three sentences by which its people will know that it works.
  signs jsonb not null default '[]',
  hue smallint not null default 0,
  created_by uuid references people (id),
  created_at timestamptz not null,
  archived_at timestamptz,
  source_system text,
  source_id text,
  unique (source_system, source_id)
);
create index communities_by_name on communities using gin (plain_letters(name) gin_trgm_ops);

create table memberships (
  community_id uuid not null references communities (id),
  person_id uuid not null references people (id),
  role text not null default 'member' check (role in ('member', 'moderator', 'owner')),
  -- `rule` and `import` memberships were not a person's own act and do not count as one.
  via text not null default 'join' check (via in ('join', 'request', 'invite', 'rule', 'import', 'founder')),
  joined_at timestamptz not null,
  source_system text,
  source_id text,
  primary key (community_id, person_id)
);
create index memberships_by_person on memberships (person_id, community_id);

create table membership_requests (
  id uuid primary key,
  community_id uuid not null references communities (id),
  person_id uuid not null references people (id),
  message text not null default '',
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people (id),
  outcome text check (outcome in ('accepted', 'declined', 'withdrawn'))
);
create unique index membership_requests_open on membership_requests (community_id, person_id) where decided_at is null;

create table community_invitations (
  community_id uuid not null references communities (id),
  person_id uuid not null references people (id),
  invited_by uuid not null references people (id),
  invited_at timestamptz not null,
  primary key (community_id, person_id)
);

-- What a post is addressed to: a place, or a place narrowed to a department or a site. Each community has one audience
-- that is not narrowed.
create table audiences (
  id uuid primary key,
  community_id uuid not null references communities (id),
  department_id uuid references departments (id),
  site_id uuid references sites (id),
  unique nulls not distinct (community_id, department_id, site_id)
);

-- THE visibility predicate. Every list, count, search, room, notification and export that shows content joins it.
-- Guests and service accounts see only where they are members. Nobody sees a secret place without membership.
create function visible_audiences(viewer uuid) returns table (audience_id uuid, community_id uuid)
  language sql stable parallel safe
  begin atomic
    select a.id, a.community_id
    from people p
    join communities c on true
    join audiences a on a.community_id = c.id
    left join memberships m on m.community_id = c.id and m.person_id = p.id
    where p.id = viewer
      and p.deactivated_at is null
      and ((c.visibility = 'public' and p.kind = 'employee') or m.person_id is not null)
      and (a.department_id is null or a.department_id = p.department_id or m.role in ('owner', 'moderator'))
      and (a.site_id is null or a.site_id = p.site_id or m.role in ('owner', 'moderator'));
  end;

-- The same for one audience, cheap enough to ask for each request.
create function can_see_audience(viewer uuid, audience uuid) returns boolean
  language sql stable parallel safe
  begin atomic
    select exists (
      select 1
      from audiences a
      join communities c on c.id = a.community_id
      join people p on p.id = viewer
      left join memberships m on m.community_id = c.id and m.person_id = p.id
      where a.id = audience
        and p.deactivated_at is null
        and ((c.visibility = 'public' and p.kind = 'employee') or m.person_id is not null)
        and (a.department_id is null or a.department_id = p.department_id or m.role in ('owner', 'moderator'))
        and (a.site_id is null or a.site_id = p.site_id or m.role in ('owner', 'moderator'))
    );
  end;

-- The audiences a person follows: those of their communities that they may see.
create function followed_audiences(viewer uuid) returns table (audience_id uuid, community_id uuid)
  language sql stable parallel safe
  begin atomic
    select a.id, a.community_id
    from memberships m
    join people p on p.id = m.person_id
    join audiences a on a.community_id = m.community_id
    where m.person_id = viewer
      and p.deactivated_at is null
      and (a.department_id is null or a.department_id = p.department_id or m.role in ('owner', 'moderator'))
      and (a.site_id is null or a.site_id = p.site_id or m.role in ('owner', 'moderator'));
  end;

-- Communities whose existence a person may know: public and private ones, and secret ones they are in. Guests know
-- only their own.
create function known_communities(viewer uuid) returns table (community_id uuid)
  language sql stable parallel safe
  begin atomic
    select c.id
    from people p
    join communities c on true
    left join memberships m on m.community_id = c.id and m.person_id = p.id
    where p.id = viewer
      and p.deactivated_at is null
      and ((c.visibility <> 'secret' and p.kind = 'employee') or m.person_id is not null);
  end;
