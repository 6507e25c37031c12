-- What the picture at the head of an article shows, in words; empty where it only decorates.
alter table articles add column cover_alt text not null default '';
alter table articles add constraint articles_cover foreign key (cover_file_id) references files (id) on delete set null;
create index articles_by_cover on articles (cover_file_id) where cover_file_id is not null;
