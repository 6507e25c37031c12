-- Counts what was given anew; whoever changes an event names the one they began with.
alter table gatherings add column version integer not null default 1;
