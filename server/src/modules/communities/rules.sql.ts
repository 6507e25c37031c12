/**
 * Whether `p`, one of `people`, is meant by `r`, a row with department_ids, site_ids, title_how and title. Employees
 * who are there; nobody is enrolled who only visits.
 */
export const meant = `(
  p.kind = 'employee' and p.deactivated_at is null
  and (cardinality(r.department_ids) = 0 or p.department_id = any(r.department_ids))
  and (cardinality(r.site_ids) = 0 or p.site_id = any(r.site_ids))
  and case r.title_how
    when 'is' then plain_letters(btrim(p.title)) = plain_letters(r.title)
    when 'contains' then position(plain_letters(r.title) in plain_letters(p.title)) > 0
    else true end is true)`

/** Who would enter by `r`: meant, no member, and not gone by their own act or that of somebody who may. */
export const enters = `
  ${meant}
  and not exists (select 1 from memberships m where m.community_id = r.community_id and m.person_id = p.id)
  and not exists (select 1 from community_departures d where d.community_id = r.community_id and d.person_id = p.id)`

/** Who would leave by `r`, as member `m`: came by a rule, was given no role, is there and no longer meant. */
export const leaves = `m.via = 'rule' and m.role = 'member' and p.deactivated_at is null and not ${meant}`

/** Closed places are opened by what the organisation says of people only; see `ruleFits`. */
export const fits = `(c.visibility = 'public' or (cardinality(r.department_ids) = 0 and r.title is null))`
