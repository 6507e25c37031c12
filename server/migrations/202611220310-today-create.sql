-- « Pas maintenant », for one person.
create table today_snoozes (
  person_id uuid not null references people (id) on delete cascade,
  situation text not null,
  until timestamptz not null,
  primary key (person_id, situation)
);

-- Comments that hand a question on to those who know: the question still waits for its answer.
create table question_relays (
  comment_id uuid primary key references comments (id) on delete cascade,
  post_id uuid not null references posts (id),
  person_id uuid not null references people (id),
  at timestamptz not null
);
create index question_relays_by_post on question_relays (post_id, at);
create index question_relays_by_person on question_relays (person_id, at);

-- Whether somebody answered: a person, other than the author, in words that stand, which do more than name others.
create function has_human_reply(post uuid) returns boolean
  language sql stable parallel safe
  begin atomic
    select exists (
      select 1
      from comments k
      join posts p on p.id = k.post_id
      join people w on w.id = k.author_id
      where k.post_id = post
        and k.author_id is distinct from p.author_id
        and w.kind <> 'service'
        and k.deleted_at is null
        and k.hidden_at is null
        and not exists (select 1 from question_relays r where r.comment_id = k.id)
    );
  end;
