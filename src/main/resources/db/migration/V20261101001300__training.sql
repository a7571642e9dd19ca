-- Who learns: classes with their sessions, sites and invited agencies.
create schema training;

create table training.training_class (
    id              bigint generated always as identity primary key,
    owner_agency_id bigint      not null references agency.agency,
    name            text        not null,
    programme       text        not null default '',
    lecturer        text        not null default '',
    created_by      bigint      not null references account.person,
    created_at      timestamptz not null
);

create table training.session (
    id        bigint generated always as identity primary key,
    class_id  bigint      not null references training.training_class,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    site      text        not null,
    online    boolean     not null default false,
    check (ends_at > starts_at)
);

create table training.invitation (
    class_id  bigint not null references training.training_class,
    agency_id bigint not null references agency.agency,
    people    int    not null default 2,
    primary key (class_id, agency_id)
);
