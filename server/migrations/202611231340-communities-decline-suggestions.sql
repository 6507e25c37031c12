-- « Pas pour moi »: a community that is not suggested to somebody any more. Theirs alone, as what they mute: no event
-- tells of it, no list or count of it exists for others.
create table declined_suggestions (
  person_id uuid not null references people (id) on delete cascade,
  community_id uuid not null references communities (id) on delete cascade,
  since timestamptz not null,
  primary key (person_id, community_id)
);
