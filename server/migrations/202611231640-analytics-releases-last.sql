-- A release that could be deleted could be computed again from what the rows say today.
create trigger releases_last before delete on releases for each row execute function release_stays();
create trigger releases_are_never_emptied before truncate on releases for each statement execute function release_stays();
