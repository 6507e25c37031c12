-- What several people wrote becomes a post when each of them has agreed; `author_id` of the proposal is whose name it carries.
create table message_publication_agreements (
  publication_id uuid not null references message_publications (id) on delete cascade,
  person_id uuid not null references people (id),
  at timestamptz not null,
  primary key (publication_id, person_id)
);
