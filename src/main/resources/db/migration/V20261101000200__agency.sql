-- Who is assessed. An agency has its own id; everything else about it is true from one day to another.
create schema agency;

create table agency.agency (
    id bigint generated always as identity primary key
);

create table agency.attributes (
    agency_id  bigint not null references agency.agency,
    code       text   not null,             -- of the statistical list, or our own for departments; reused through mergers
    name       text   not null,             -- 'Xã Tịnh Khê'
    short_name text   not null,             -- 'Tịnh Khê'
    kind       text   not null,             -- 'tỉnh', 'thành phố', 'sở', 'xã', 'phường', 'đặc khu' …
    parent_id  bigint references agency.agency,
    valid_from date   not null,
    valid_to   date,
    search     text   generated always as (kit.plain(name || ' ' || code)) stored,
    primary key (agency_id, valid_from),
    check (valid_to is null or valid_to > valid_from)
);
create unique index on agency.attributes (agency_id) where valid_to is null;
create index on agency.attributes (parent_id) where valid_to is null;
create index on agency.attributes (code);

create table agency.alias (
    agency_id  bigint not null references agency.agency,
    name       text   not null,
    valid_from date,
    valid_to   date,
    search     text   generated always as (kit.plain(name)) stored,
    primary key (agency_id, name)
);

create table agency.lineage (
    from_agency_id bigint not null references agency.agency,
    to_agency_id   bigint not null references agency.agency,
    part           text   not null check (part in ('whole', 'part', 'remainder')),
    legal_basis    text,
    effective_on   date   not null,
    primary key (from_agency_id, to_agency_id)
);

-- Every agency with each of its ancestors, itself included (depth 0); kept by the room when parents change.
create table agency.subtree (
    ancestor_id   bigint not null references agency.agency,
    descendant_id bigint not null references agency.agency,
    depth         int    not null,
    primary key (ancestor_id, descendant_id)
);
create index on agency.subtree (descendant_id, ancestor_id);
