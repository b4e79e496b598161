-- All corrections by hand of a clip as one document (footfall.corrections/1); the version counts its changes.
create table correction (
    clip_id  text    primary key references clip (id) on delete cascade,
    document text    not null,
    version  integer not null
);
