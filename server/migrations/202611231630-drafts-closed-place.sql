-- The place it was last meant for, where that place was not public: what is planned for its members goes to nobody else.
alter table drafts add column closed_place uuid;
update drafts d set closed_place = c.id from communities c
where c.id = (d.content ->> 'communityId')::uuid and c.visibility <> 'public';
