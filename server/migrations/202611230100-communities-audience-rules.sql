-- An audience is a place, or those in it who are in one of some departments and at one of some sites. An empty list
-- does not narrow. Both lists are sorted and without repetition, so that the same rule is the same audience.
alter table audiences
  add column department_ids uuid[] not null default '{}',
  add column site_ids uuid[] not null default '{}';
update audiences
set department_ids = case when department_id is null then '{}' else array[department_id] end,
    site_ids = case when site_id is null then '{}' else array[site_id] end
where department_id is not null or site_id is not null;

create or replace function visible_audiences(viewer uuid) returns table (audience_id uuid, community_id uuid)
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
      and (a.department_ids = '{}' or p.department_id = any(a.department_ids) or m.role in ('owner', 'moderator'))
      and (a.site_ids = '{}' or p.site_id = any(a.site_ids) or m.role in ('owner', 'moderator'));
  end;

create or replace function can_see_audience(viewer uuid, audience uuid) returns boolean
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
        and (a.department_ids = '{}' or p.department_id = any(a.department_ids) or m.role in ('owner', 'moderator'))
        and (a.site_ids = '{}' or p.site_id = any(a.site_ids) or m.role in ('owner', 'moderator'))
    );
  end;

create or replace function followed_audiences(viewer uuid) returns table (audience_id uuid, community_id uuid)
  language sql stable parallel safe
  begin atomic
    select a.id, a.community_id
    from memberships m
    join people p on p.id = m.person_id
    join audiences a on a.community_id = m.community_id
    where m.person_id = viewer
      and p.deactivated_at is null
      and (a.department_ids = '{}' or p.department_id = any(a.department_ids) or m.role in ('owner', 'moderator'))
      and (a.site_ids = '{}' or p.site_id = any(a.site_ids) or m.role in ('owner', 'moderator'));
  end;

-- Whom an audience speaks to: members that the rule names. Those who only look after the place may see it, and are not
-- asked. Not a predicate of visibility, but never wider than one.
create function addressed_people(audience uuid) returns table (person_id uuid, since timestamptz)
  language sql stable parallel safe
  begin atomic
    select m.person_id, m.joined_at
    from audiences a
    join memberships m on m.community_id = a.community_id
    join people p on p.id = m.person_id
    where a.id = audience
      and p.deactivated_at is null
      and p.kind <> 'service'
      and (a.department_ids = '{}' or p.department_id = any(a.department_ids))
      and (a.site_ids = '{}' or p.site_id = any(a.site_ids));
  end;

-- The same from the side of one person.
create function addressed_audiences(person uuid) returns table (audience_id uuid, community_id uuid, since timestamptz)
  language sql stable parallel safe
  begin atomic
    select a.id, a.community_id, m.joined_at
    from memberships m
    join people p on p.id = m.person_id
    join audiences a on a.community_id = m.community_id
    where m.person_id = person
      and p.deactivated_at is null
      and p.kind <> 'service'
      and (a.department_ids = '{}' or p.department_id = any(a.department_ids))
      and (a.site_ids = '{}' or p.site_id = any(a.site_ids));
  end;

alter table audiences
  drop column department_id,
  drop column site_id,
  add unique (community_id, department_ids, site_ids),
  add column narrowed boolean not null generated always as (department_ids <> '{}' or site_ids <> '{}') stored;
