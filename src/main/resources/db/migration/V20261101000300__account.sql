-- Who may enter.
create schema account;

create table account.person (
    id              bigint generated always as identity primary key,
    login           text        not null,
    full_name       text        not null,
    title           text        not null default '',
    agency_id       bigint      not null references agency.agency,
    email           text,
    password_hash   text        not null,
    change_password boolean     not null default false,          -- a one-time password: nothing else is open until it is changed
    language        text        not null default 'vi' check (language in ('vi', 'en')),
    failed_attempts int         not null default 0,
    locked_until    timestamptz,
    disabled_at     timestamptz,
    created_at      timestamptz not null,
    created_by      bigint references account.person,
    search          text        generated always as (kit.plain(full_name || ' ' || login)) stored
);
create unique index on account.person (lower(login));
create index on account.person (agency_id);

create table account.role_grant (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references account.person,
    role       text        not null check (role in ('administrator', 'officer', 'approver', 'appraiser', 'secretary', 'chair', 'viewer')),
    agency_id  bigint      not null references agency.agency,   -- with its subtree, but for officers and approvers: this agency alone
    granted_by bigint references account.person,
    granted_at timestamptz not null,
    ended_by   bigint references account.person,
    ended_at   timestamptz
);
create unique index on account.role_grant (person_id, role, agency_id) where ended_at is null;
create index on account.role_grant (agency_id, role) where ended_at is null;

create table account.token (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references account.person,
    name       text        not null,
    hash       bytea       not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at    timestamptz
);

create table account.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        text
);
create index on account.spring_session (expiry_time);
create index on account.spring_session (principal_name);

create table account.spring_session_attributes (
    session_primary_id char(36) not null references account.spring_session on delete cascade,
    attribute_name     text     not null,
    attribute_bytes    bytea    not null,
    primary key (session_primary_id, attribute_name)
);

-- From where somebody signed in, to be recognised in the list of sessions.
create table account.entrance (
    session_id char(36)    primary key,
    person_id  bigint      not null references account.person,
    at         timestamptz not null,
    address    text        not null,
    browser    text        not null
);
create index on account.entrance (person_id, at desc);
