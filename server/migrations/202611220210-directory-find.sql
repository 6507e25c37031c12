-- Employees know their colleagues; a guest knows the people of the communities they are in.
create function known_people(viewer uuid) returns table (person_id uuid)
  language sql stable parallel safe
  begin atomic
    select p.id
    from people v
    join people p on true
    where v.id = viewer
      and v.deactivated_at is null
      and (v.kind = 'employee'
        or p.id = v.id
        or exists (
          select 1 from memberships mine join memberships theirs on theirs.community_id = mine.community_id
          where mine.person_id = v.id and theirs.person_id = p.id));
  end;

-- The directory by name.
create index people_in_order on people (left(plain_letters(name), 60), id) where deactivated_at is null and kind <> 'service';

-- By what a person is found: plain words, each behind a space.
create function plain_words(value text) returns text
  language sql immutable strict parallel safe
  return ' ' || translate(plain_letters(value), '-’''.,/()', '        ');
create function joined_words(value text[]) returns text
  language sql immutable parallel safe
  return coalesce(array_to_string(value, ' '), '');
alter table people
  add column name_words text not null generated always as (plain_words(name)) stored,
  add column work_words text not null generated always as (plain_words(coalesce(title, '') || ' ' || joined_words(skills))) stored;
create index people_by_words on people using gin ((name_words || work_words) gin_trgm_ops) where deactivated_at is null and kind <> 'service';

-- How well people fit some plain words, of which the longest leads to the candidates. Each word counts where it fits best,
-- in the name before the work, as the beginning of a word before something similar; nobody is found by half of the words.
create function people_like(words text[], longest text) returns table (person_id uuid, fit double precision)
  language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = '0.3'
  as $$
    select p.id, avg(fits.best)
    from people p
    cross join unnest(words) as w
    cross join lateral (
      select greatest(
        case when strpos(p.name_words, ' ' || w) > 0 then 1 else 0.95 * word_similarity(w, p.name_words) end,
        case when strpos(p.work_words, ' ' || w) > 0 then 0.8 else 0.76 * word_similarity(w, p.work_words) end) as best
    ) fits
    where (p.name_words || p.work_words) %> longest
      and p.deactivated_at is null and p.kind <> 'service'
    group by p.id
    having min(fits.best) >= 0.3
  $$;
