-- The department came with an import or an administrator: it is no longer the person's own to write. What is there today
-- may have come either way, and is taken for given.
alter table people add column department_given boolean not null default false;
update people set department_given = department_id is not null;
