-- Invitations that still hold: whoever invited may still do so.
create function live_invitations(invited uuid) returns table (community_id uuid)
  language sql stable parallel safe
  begin atomic
    select i.community_id
    from community_invitations i
    join communities c on c.id = i.community_id
    join people inviter on inviter.id = i.invited_by
    left join memberships m on m.community_id = i.community_id and m.person_id = i.invited_by
    where i.person_id = invited
      and inviter.deactivated_at is null
      and (m.role in ('owner', 'moderator')
        or (m.person_id is not null and c.visibility = 'public')
        or ((m.person_id is not null or c.visibility <> 'secret')
          and exists (select 1 from person_roles r where r.person_id = i.invited_by and r.role = 'communityManager')));
  end;

-- Whoever is invited may know of the place; its content stays closed until they join.
create or replace function known_communities(viewer uuid) returns table (community_id uuid)
  language sql stable parallel safe
  begin atomic
    select c.id
    from people p
    join communities c on true
    left join memberships m on m.community_id = c.id and m.person_id = p.id
    where p.id = viewer
      and p.deactivated_at is null
      and ((c.visibility <> 'secret' and p.kind = 'employee')
        or m.person_id is not null
        or c.id in (select i.community_id from live_invitations(viewer) i));
  end;
