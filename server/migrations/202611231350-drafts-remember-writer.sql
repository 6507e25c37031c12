-- The screen a draft was last written on: what comes from it again is no conflict, even where its answer was lost.
alter table drafts add column writer uuid;
