-- How far a person has read a feed; kept on the server so that every device agrees.
create table feed_places (
  person_id uuid not null references people (id) on delete cascade,
  feed text not null,
  read_until timestamptz not null,
  primary key (person_id, feed)
);
