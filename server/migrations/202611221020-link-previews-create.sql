-- Off until an administrator says so: whether this server may call others is a decision of its network.
create table link_preview_settings (
  only_one boolean primary key default true check (only_one),
  enabled boolean not null default false
);
insert into link_preview_settings default values;

-- What pages said when they were looked at; title null where there was nothing to show.
create table link_previews (
  href text primary key check (length(href) <= 2048),
  site text not null default '',
  title text,
  description text not null default '',
  fetched_at timestamptz not null
);
