-- What is told of a clip, how far its analysis is, and the files that came of it. The job's id changes with each time it is queued.
alter table clip add column purpose text not null default 'RUN';
alter table clip add column options text not null default '{}';
alter table clip add column job_id text;
alter table clip add column problem text;
alter table clip add column inspection text;

create table analysis_progress (
    clip_id         text   primary key references clip (id) on delete cascade,
    stage           text   not null,
    frames_done     bigint not null,
    frames_expected bigint not null,
    seconds_left    bigint
);

create table result_file (
    clip_id      text   not null references clip (id) on delete cascade,
    name         text   not null,
    media_sha256 text   not null,
    size_bytes   bigint not null,
    primary key (clip_id, name)
);
create index result_file_of_media on result_file (media_sha256);
