-- Somebody whom an import brought and who never entered: they are shown as such, and proposed to nobody.
create function is_unopened(p people) returns boolean
  language sql immutable parallel safe
  return p.source_system is not null and p.source_system <> 'demo' and p.first_signed_in_at is null;
