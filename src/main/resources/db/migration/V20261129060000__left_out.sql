-- Single agencies that take no part although their kind does.
create table campaign.left_out (
    campaign_id bigint not null references campaign.campaign,
    agency_id   bigint not null references agency.agency,
    primary key (campaign_id, agency_id)
);
