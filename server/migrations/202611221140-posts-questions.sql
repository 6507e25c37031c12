-- What a question gathers besides answers: who has the same one, why an answer was kept, and the question it was
-- joined with.
alter table posts add column same_count integer not null default 0;
alter table posts add column answer_reason text not null default '';
alter table posts add column duplicate_of uuid references posts (id);
create index posts_by_original on posts (duplicate_of) where duplicate_of is not null;

create table question_sames (
  post_id uuid not null references posts (id) on delete cascade,
  person_id uuid not null references people (id),
  at timestamptz not null,
  primary key (post_id, person_id)
);
