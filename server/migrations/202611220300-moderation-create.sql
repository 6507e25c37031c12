-- The charter. Each version stays, because flags and decisions quote the one that was in force.
create table charter_versions (
  version integer primary key check (version > 0),
  -- Null for the first, which comes with the program.
  published_at timestamptz,
  published_by uuid references people (id)
);
create table charter_articles (
  version integer not null references charter_versions (version),
  number smallint not null check (number > 0),
  title_fr text not null,
  title_en text not null,
  sentence_fr text not null,
  sentence_en text not null,
  primary key (version, number)
);

insert into charter_versions (version) values (1);
insert into charter_articles (version, number, title_fr, title_en, sentence_fr, sentence_en) values
  (1, 1, 'Le nom', 'Your name', 'On signe ce que l’on écrit, et l’on en répond.', 'We sign what we write, and we stand by it.'),
  (1, 2, 'Le temps', 'Your time', 'Personne ne doit de réponse en dehors de ses heures.', 'Nobody owes an answer outside their hours.'),
  (1, 3, 'Les questions', 'Questions', 'Aucune question n’est de trop : on y répond, ou l’on dit qui sait.', 'No question is one too many: we answer it, or say who knows.'),
  (1, 4, 'La critique', 'Criticism', 'On critique une pièce, un procédé, une décision ; jamais la personne.', 'We criticise a part, a process, a decision; never the person.'),
  (1, 5, 'L’égalité', 'Equal standing', 'L’origine, le genre, l’âge, le corps ou la croyance de quelqu’un ne sont ni un argument ni une plaisanterie.', 'Somebody’s origin, gender, age, body or belief is neither an argument nor a joke.'),
  (1, 6, 'L’image', 'Pictures', 'Avant de montrer un visage ou de raconter une vie, on demande.', 'Before showing a face or telling a life, we ask.'),
  (1, 7, 'La confidence', 'Confidence', 'Ce qu’un client ou un collègue nous confie reste là où il l’a confié.', 'What a client or a colleague entrusts to us stays where they put it.'),
  (1, 8, 'La justesse', 'Accuracy', 'On dit d’où l’on tient ce qu’on affirme, et l’on corrige ce qui était faux.', 'We say where a claim comes from, and we mend what was wrong.'),
  (1, 9, 'La place', 'The right place', 'Une annonce se publie une fois, dans la communauté faite pour elle.', 'A notice is posted once, in the community made for it.');

-- Who decides where: owners and moderators of a place; network-wide managers too, unless it is secret.
create function moderators_of(community uuid) returns table (person_id uuid)
  language sql stable parallel safe
  begin atomic
    select p.id
    from communities c
    join people p on p.deactivated_at is null
    left join memberships m on m.community_id = c.id and m.person_id = p.id
    left join person_roles r on r.person_id = p.id and r.role = 'communityManager'
    where c.id = community
      and (m.role in ('owner', 'moderator') or (r.person_id is not null and p.kind = 'employee' and c.visibility <> 'secret'));
  end;

-- The same seen from a person. Every list, count and page of moderation joins it.
create function moderated_communities(viewer uuid) returns table (community_id uuid)
  language sql stable parallel safe
  begin atomic
    select c.id
    from people p
    join communities c on true
    left join memberships m on m.community_id = c.id and m.person_id = p.id
    left join person_roles r on r.person_id = p.id and r.role = 'communityManager'
    where p.id = viewer
      and p.deactivated_at is null
      and (m.role in ('owner', 'moderator') or (r.person_id is not null and p.kind = 'employee' and c.visibility <> 'secret'));
  end;

-- One case a post or comment, however often it is flagged.
create table moderation_cases (
  id uuid primary key,
  post_id uuid not null references posts (id),
  comment_id uuid references comments (id),
  -- Since when a decision is awaited; null when none is.
  waiting_since timestamptz,
  -- When the author rewrote what was hidden, until the next decision.
  rewritten_at timestamptz,
  outcome text check (outcome in ('hidden', 'restored', 'dismissed')),
  decided_at timestamptz,
  unique nulls not distinct (post_id, comment_id)
);
create index moderation_cases_waiting on moderation_cases (waiting_since, id) where waiting_since is not null;
create index moderation_cases_decided on moderation_cases (decided_at desc, id desc) where decided_at is not null;

create table flags (
  id uuid primary key,
  case_id uuid not null references moderation_cases (id),
  -- Once a person and version of the text: what was rewritten since may be flagged again.
  text_id uuid not null references texts (id),
  person_id uuid not null references people (id),
  charter_version integer not null,
  article smallint not null,
  note text not null default '',
  at timestamptz not null,
  unique (text_id, person_id),
  foreign key (charter_version, article) references charter_articles (version, number)
);
create index flags_by_case on flags (case_id, at);

create table moderation_decisions (
  id uuid primary key,
  case_id uuid not null references moderation_cases (id),
  outcome text not null check (outcome in ('hidden', 'restored', 'dismissed')),
  reason text not null,
  lang text not null check (lang in ('fr', 'en')),
  charter_version integer,
  article smallint,
  decided_by uuid not null references people (id),
  decided_at timestamptz not null,
  foreign key (charter_version, article) references charter_articles (version, number)
);
create index moderation_decisions_by_case on moderation_decisions (case_id, decided_at);

-- What happened, in order, by ids alone. A flag never has an actor here.
create table moderation_log (
  id bigint generated always as identity primary key,
  case_id uuid not null references moderation_cases (id),
  kind text not null check (kind in ('flagged', 'rewritten', 'hidden', 'restored', 'dismissed')),
  actor_id uuid references people (id),
  article smallint,
  decision_id uuid references moderation_decisions (id),
  at timestamptz not null,
  check (kind <> 'flagged' or actor_id is null)
);
create index moderation_log_by_case on moderation_log (case_id, id);

create function refuse_change() returns trigger
  language plpgsql as $$ begin raise exception '% is only ever added to', tg_table_name; end $$;
create trigger moderation_log_is_append_only before update or delete on moderation_log for each row execute function refuse_change();
create trigger moderation_log_is_never_emptied before truncate on moderation_log for each statement execute function refuse_change();
-- A decision stands too; only the words of its reason may be erased with the person they speak of.
create trigger moderation_decisions_stand before update of id, case_id, outcome, charter_version, article, decided_by, decided_at or delete on moderation_decisions for each row execute function refuse_change();

create table prepared_reasons (
  id uuid primary key,
  position smallint not null,
  outcome text not null check (outcome in ('hidden', 'restored', 'dismissed')),
  label_fr text not null,
  label_en text not null,
  text_fr text not null,
  text_en text not null
);

insert into prepared_reasons (id, position, outcome, label_fr, label_en, text_fr, text_en) values
  (gen_random_uuid(), 1, 'hidden', 'Vise une personne', 'Aims at a person',
   E'Bonjour {name},\nce que vous avez écrit dans « {community} » vise une personne plutôt que la chose : ce n’est plus visible. Ce que vous dites du fond est utile ; vous pouvez l’écrire à nouveau sans cette phrase, nous le relirons.',
   E'Hello {name},\nwhat you wrote in “{community}” aims at a person rather than at the matter, so it is no longer visible. What you say about the matter is useful: please write it again without that sentence and we will read it.'),
  (gen_random_uuid(), 2, 'hidden', 'Blesse', 'Hurts',
   E'Bonjour {name},\nce texte publié dans « {community} » peut blesser, même sans intention : il n’est plus visible. Vous pouvez le réécrire, nous le relirons.',
   E'Hello {name},\nthis text in “{community}” can hurt, even without meaning to, so it is no longer visible. You may rewrite it and we will read it again.'),
  (gen_random_uuid(), 3, 'hidden', 'Montre quelqu’un sans son accord', 'Shows someone who was not asked',
   E'Bonjour {name},\non reconnaît quelqu’un dans ce que vous avez publié dans « {community} », et rien ne dit que cette personne est d’accord. Ce n’est plus visible ; dès que vous avez son accord, réécrivez-le et nous le rétablirons.',
   E'Hello {name},\nsomebody can be recognised in what you published in “{community}” and nothing says that they agree. It is no longer visible; once they do, rewrite it and we will bring it back.'),
  (gen_random_uuid(), 4, 'hidden', 'Dévoile une confidence', 'Gives away a confidence',
   E'Bonjour {name},\nce texte publié dans « {community} » contient une information confiée par un client ou un collègue. Il n’est plus visible ; vous pouvez le réécrire sans elle.',
   E'Hello {name},\nthis text in “{community}” contains something a client or a colleague told us in confidence. It is no longer visible; you may rewrite it without that.'),
  (gen_random_uuid(), 5, 'hidden', 'N’a pas sa place ici', 'Does not belong here',
   E'Bonjour {name},\ncette annonce n’a pas sa place dans « {community} », où elle revient trop souvent. Elle n’est plus visible ; publiez-la une fois, dans la communauté faite pour elle.',
   E'Hello {name},\nthis notice does not belong in “{community}”, where it comes back too often. It is no longer visible; post it once, in the community made for it.'),
  (gen_random_uuid(), 6, 'restored', 'Réécrit', 'Rewritten',
   E'Bonjour {name},\nmerci d’avoir réécrit ce texte : il est de nouveau visible dans « {community} ».',
   E'Hello {name},\nthank you for rewriting this text: it is visible again in “{community}”.'),
  (gen_random_uuid(), 7, 'restored', 'Notre erreur', 'Our mistake',
   E'Bonjour {name},\nà la relecture, rien ne justifiait de masquer ce texte. Il est de nouveau visible dans « {community} ». Avec nos excuses.',
   E'Hello {name},\non a second reading nothing justified hiding this text. It is visible again in “{community}”. With our apologies.');
