create table setting (
    name  text primary key,
    value text not null
);

-- A session that is to be removed for its age, and since when that is told.
create table retention_notice (
    session_id text   primary key references session (id) on delete cascade,
    told_at    bigint not null
);
