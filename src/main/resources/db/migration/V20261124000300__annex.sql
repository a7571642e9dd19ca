-- Files on their way to a draft: kept from the moment they arrive until they become one or are given up.
create schema annex;

create table annex.upload (
    id              bigint generated always as identity primary key,
    owner_agency_id bigint      not null references agency.agency,
    file_name       text        not null,
    content         bytea       not null,
    columns         text        not null default '',      -- what a person said the columns mean: "0=CODE,NAME,POINTS"
    confirmed       int[]       not null default '{}',    -- positions of leaves whose rules a person confirmed
    uploaded_by     bigint      not null,
    uploaded_at     timestamptz not null,
    version_id      bigint      references criteria.set_version on delete set null
);
create index on annex.upload (owner_agency_id, uploaded_at desc);
