-- What is asked. A set is identified by number, date and issuer; its versions are frozen when published.
create schema criteria;

create table criteria.criteria_set (
    id              bigint generated always as identity primary key,
    owner_agency_id bigint not null references agency.agency,   -- usable in its subtree
    title           text   not null,
    number          text,
    issued_on       date,
    issuer          text,
    year            int    not null,
    agency_level    text   not null check (agency_level in ('commune', 'department', 'province'))
);
create unique index on criteria.criteria_set (owner_agency_id, number, issued_on, issuer, agency_level);

create table criteria.set_version (
    id           bigint generated always as identity primary key,
    set_id       bigint      not null references criteria.criteria_set,
    version      int         not null,
    created_at   timestamptz not null,
    created_by   bigint,
    published_at timestamptz,
    published_by bigint,
    digest       bytea,
    unique (set_id, version),
    check ((published_at is null) = (digest is null))
);

create table criteria.node (
    id                bigint generated always as identity primary key,
    version_id        bigint  not null references criteria.set_version on delete cascade,
    parent_id         bigint  references criteria.node on delete cascade,
    position          int     not null,                   -- order of the whole annex
    key               text    not null,                   -- the code, made unique where the annex repeats one
    code              text    not null,                   -- as printed
    kind              text    not null check (kind in ('area', 'criterion', 'sub_criterion', 'bonus', 'penalty')),
    name              text    not null,
    name_en           text,
    max_points        numeric,                            -- of a T or P block: its cap
    leaf              boolean not null,
    source            text    check (source in ('self', 'survey', 'external', 'appraiser')),
    rule_kind         text,
    rule              jsonb,
    rule_text         text    not null default '',
    inputs            jsonb   not null default '[]',      -- [{name, label, unit}]
    evidence          text    not null default '',
    appraised_by      text    not null default '',
    not_applicable_to text    not null default '',
    legal_basis       text    not null default '',
    note              text    not null default '',
    unique (version_id, key),
    check (not leaf or (source is not null and rule_kind is not null))
);
create index on criteria.node (version_id, position);

-- Which leaf of an older version asks the same: for comparing years where codes moved.
create table criteria.node_match (
    node_id          bigint not null references criteria.node on delete cascade,
    previous_node_id bigint not null references criteria.node on delete cascade,
    primary key (node_id, previous_node_id)
);

-- Why points are cut or raised; editable by the owning agency, usable in its subtree.
create table criteria.reason_code (
    id              bigint generated always as identity primary key,
    owner_agency_id bigint  not null references agency.agency,
    code            text    not null,
    label           text    not null,
    label_en        text    not null,
    position        int     not null,
    retired         boolean not null default false,
    unique (owner_agency_id, code)
);
