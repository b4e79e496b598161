-- The same on SQLite and PostgreSQL. Ids are random UUIDs; instants are milliseconds UTC since 1970; dates are ISO 8601; units are SI.
create table account (
    id            text   primary key,
    name          text   not null unique,
    password_hash text   not null,
    language      text,
    created_at    bigint not null
);

create table login (
    token_sha256 text   primary key,
    account_id   text   not null references account (id) on delete cascade,
    expires_at   bigint not null
);
create index login_of_account on login (account_id);

create table runner (
    id             text    primary key,
    name           text    not null,
    birth_year     integer,
    height_m       double precision,
    leg_length_m   double precision,
    complaint_side text,
    notes          text    not null,
    created_at     bigint  not null,
    version        integer not null
);

create table session (
    id              text    primary key,
    runner_id       text    not null references runner (id) on delete cascade,
    date            text    not null,
    speed_mps       double precision,
    incline_percent double precision,
    shoes           text    not null,
    pain            integer,
    remarks         text    not null,
    created_at      bigint  not null,
    version         integer not null
);
create index session_of_runner on session (runner_id);

-- Outlives what it is about, so it points to nothing.
create table audit (
    id         text   primary key,
    at         bigint not null,
    who        text   not null,
    action     text   not null,
    subject    text   not null,
    subject_id text   not null
);
create index audit_of_subject on audit (subject, subject_id);
