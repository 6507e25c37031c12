-- One row for each file that came in, or whose coming in was rehearsed.
create table imports (
  id uuid primary key,
  format text not null check (format in ('slack', 'archive')),
  file_name text not null,
  file_bytes bigint not null,
  -- Recognises the same file when an interrupted import is taken up again.
  fingerprint text not null,
  -- Whether an upload is still kept.
  file_kept boolean not null default false,
  dry_run boolean not null,
  -- Whether what it brought counts in the adoption figures.
  count_history boolean not null default false,
  status text not null check (status in ('waiting', 'running', 'rehearsed', 'done', 'failed', 'cancelled')),
  stop_asked boolean not null default false,
  -- Null when started on the command line.
  started_by uuid references people (id),
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  steps_done bigint not null default 0,
  steps_total bigint not null default 0,
  -- The loss report and the notes: of the rehearsal as long as it is one, then of the import.
  report jsonb,
  notes jsonb not null default '[]',
  failure text
);
create index imports_by_date on imports (created_at desc);
create index imports_by_fingerprint on imports (fingerprint) where status in ('running', 'failed', 'cancelled');

-- What an import that is not over has made so far: taken up again, it tells these from what it found already there.
create table import_journal (
  import_id uuid not null references imports (id) on delete cascade,
  kind text not null,
  source_id text not null,
  primary key (import_id, kind, source_id)
);

-- Which import brought a row, and through it whether it counts in the adoption figures.
alter table posts add column import_id uuid references imports (id);
alter table comments add column import_id uuid references imports (id);
alter table reactions add column import_id uuid references imports (id);
