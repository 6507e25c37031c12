-- Who published in the name of the author, by a mandate.
alter table posts add column by_id uuid references people (id);
