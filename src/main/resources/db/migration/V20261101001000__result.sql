-- The verdict: frozen states of the whole table.
create schema result;

create table result.snapshot (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null references campaign.campaign,
    version     int         not null,
    made_by     bigint      not null references account.person,
    made_at     timestamptz not null,
    content     text        not null check (content::json is not null),
    digest      bytea       not null,
    unique (campaign_id, version)
);
