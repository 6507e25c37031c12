/**
 * Of a person `p`: a colleague who never entered and holds no invitation that would still let them in, at the instant
 * `now`, a parameter of the statement.
 */
export const isUninvited = (now: string): string => `
  p.kind = 'employee' and p.deactivated_at is null and p.erased_at is null and p.first_signed_in_at is null
  and not exists (select 1 from credentials c where c.person_id = p.id)
  and not exists (
    select 1 from one_time_links l
    where l.person_id = p.id and l.purpose = 'invitation' and l.used_at is null and l.expires_at > ${now})`
