-- What a person did on a day of the organisation's calendar, in five words. Raw views are forgotten after 90 days, this
-- after 13 months. Read by the making of releases and by nothing else.
create table person_days (
  person_id uuid not null references people (id) on delete cascade,
  day date not null,
  read boolean not null default false,
  reacted boolean not null default false,
  commented boolean not null default false,
  posted boolean not null default false,
  primary key (person_id, day),
  check (read or reacted or commented or posted)
);
create index person_days_by_day on person_days (day);

-- A report as it was published: computed once, served as it is for ever.
create table releases (
  month date primary key check (extract(day from month) = 1),
  k integer not null check (k >= 5),
  computed_at timestamptz not null,
  content jsonb not null
);

-- Who was counted where: the next release is compared with what was published, not with what was corrected since.
create table release_people (
  month date not null references releases (month) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  department_id uuid,
  site_id uuid,
  primary key (month, person_id)
);
create index release_people_by_person on release_people (person_id);

create function release_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A release is never computed again.';
end $$;
create trigger releases_stay before update on releases for each row execute function release_stays();

-- Who opened which report on which day; the people it counts may see it.
create table release_openings (
  month date not null references releases (month) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  day date not null,
  exported boolean not null,
  primary key (month, person_id, day, exported)
);

create table report_settings (
  only_one boolean primary key default true check (only_one),
  -- Fewest people of a group that is shown; agreed with the works council.
  k integer not null default 10 check (k between 5 and 1000),
  -- Percentage of adoption to reach; none when null.
  target smallint check (target between 1 and 99)
);
insert into report_settings default values;

create function threshold_only_rises() returns trigger language plpgsql as $$
begin
  if new.k < old.k then
    raise exception 'The threshold may rise, never fall.';
  end if;
  return new;
end $$;
create trigger threshold_only_rises before update on report_settings for each row execute function threshold_only_rises();
