-- The public page: which snapshot is shown, by which decision.
create schema publication;

create table publication.publication (
    id           bigint generated always as identity primary key,
    campaign_id  bigint      not null references campaign.campaign,
    snapshot_id  bigint      not null references result.snapshot,
    decision     text        not null,
    decided_on   date        not null,
    published_by bigint      not null references account.person,
    published_at timestamptz not null,
    withdrawn_by bigint      references account.person,
    withdrawn_at timestamptz
);
create unique index on publication.publication (campaign_id) where withdrawn_at is null;
