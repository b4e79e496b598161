create table clip (
    id           text    primary key,
    session_id   text    not null references session (id) on delete cascade,
    file_name    text    not null,
    state        text    not null,
    media_sha256 text    not null,
    size_bytes   bigint  not null,
    created_at   bigint  not null,
    version      integer not null
);
create index clip_of_session on clip (session_id);
create index clip_of_media on clip (media_sha256);

create table upload (
    id             text   primary key,
    session_id     text   not null references session (id) on delete cascade,
    file_name      text   not null,
    fingerprint    text   not null,
    size_bytes     bigint not null,
    received_bytes bigint not null,
    created_at     bigint not null,
    unique (session_id, fingerprint)
);
