alter table communities
  -- What kind of place its founder began with.
  add column template text check (template in ('practice', 'project', 'site', 'helpdesk', 'interest', 'field')),
  add column official_at timestamptz,
  add column official_by uuid references people (id),
  add column welcome text not null default '',
  add column charter text not null default '',
  -- Grows with each other text: whoever agreed, agreed to one of them.
  add column charter_version integer not null default 0,
  add column charter_asked boolean not null default false;

-- When whoever joined had read its words of welcome; those who were here before had theirs.
alter table memberships add column welcomed_at timestamptz;
update memberships set welcomed_at = joined_at;
create index memberships_by_joining on memberships (community_id, joined_at desc, person_id);

create table community_charters_accepted (
  community_id uuid not null references communities (id),
  person_id uuid not null references people (id),
  version integer not null,
  accepted_at timestamptz not null,
  primary key (community_id, person_id)
);

-- Whether a person has still to agree to the charter of a place before writing there.
create function charter_due(writer uuid, community uuid) returns boolean
  language sql stable parallel safe
  begin atomic
    select exists (
      select 1 from communities c
      where c.id = community and c.charter_asked and c.charter <> ''
        and not exists (
          select 1 from community_charters_accepted a
          where a.community_id = c.id and a.person_id = writer and a.version = c.charter_version));
  end;

-- Who belongs by where they work: any of the departments, and any of the sites, and the title. What is left out narrows nothing.
create table community_rules (
  community_id uuid primary key references communities (id),
  department_ids uuid[] not null default '{}',
  site_ids uuid[] not null default '{}',
  title_how text check (title_how in ('is', 'contains')),
  title text check ((title is null) = (title_how is null)),
  set_by uuid references people (id),
  set_at timestamptz not null,
  applied_at timestamptz,
  check (cardinality(department_ids) > 0 or cardinality(site_ids) > 0 or title is not null)
);

-- People who went, or were taken out: nothing but their own act or an invitation brings them back.
create table community_departures (
  community_id uuid not null references communities (id),
  person_id uuid not null references people (id),
  went_at timestamptz not null,
  primary key (community_id, person_id)
);

alter table community_invitations
  add column expires_at timestamptz not null default now() + interval '30 days',
  -- When it was found to be over.
  add column ended_at timestamptz;
create index community_invitations_running on community_invitations (expires_at) where ended_at is null;

create or replace function live_invitations(invited uuid) returns table (community_id uuid)
  language sql stable parallel safe
  begin atomic
    select i.community_id
    from community_invitations i
    join communities c on c.id = i.community_id
    join people inviter on inviter.id = i.invited_by
    left join memberships m on m.community_id = i.community_id and m.person_id = i.invited_by
    where i.person_id = invited
      and i.ended_at is null
      and inviter.deactivated_at is null
      and (m.role in ('owner', 'moderator')
        or (m.person_id is not null and c.visibility = 'public')
        or ((m.person_id is not null or c.visibility <> 'secret')
          and exists (select 1 from person_roles r where r.person_id = i.invited_by and r.role = 'communityManager')));
  end;
