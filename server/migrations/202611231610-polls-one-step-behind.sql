-- What an anonymous poll shows while it is open stays one step behind: the sums at a multiple of five wait here until five
-- more have answered. So what it shows and what it says when it closes are always five answers apart.
alter table polls add column coming_answers integer not null default 0;
alter table polls add column coming_tally integer[];
