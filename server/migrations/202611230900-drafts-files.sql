-- A draft shows its files to whoever writes it, under an id of its own: keys are chosen by browsers.
alter table drafts add column id uuid not null default gen_random_uuid() unique;
