-- The public's view, brought in from the body that took the survey.
create schema survey;

create table survey.import (
    id           bigint generated always as identity primary key,
    campaign_id  bigint      not null references campaign.campaign,
    body         text        not null,                     -- who took the survey
    decision     text        not null,                     -- number of the document that carries it
    decided_on   date        not null,
    taken_from   date,
    taken_to     date,
    form         text        not null check (form in ('means', 'points')),
    file_name    text        not null,
    sha256       bytea       not null,
    row_count    int         not null,
    imported_by  bigint      not null references account.person,
    imported_at  timestamptz not null,
    withdrawn_by bigint      references account.person,
    withdrawn_at timestamptz
);

create index on survey.import (campaign_id);

-- A file that was looked through but not recorded yet.
create table survey.upload (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null references campaign.campaign,
    file_name   text        not null,
    sha256      bytea       not null,
    uploaded_by bigint      not null references account.person,
    uploaded_at timestamptz not null
);

create table survey.mean (
    import_id        bigint  not null references survey.import,
    participant_id   bigint  not null references campaign.participant,
    node_id          bigint  not null references criteria.node,
    respondent_group text    not null,
    percent          numeric check (percent between 0 and 100),  -- null: no valid form
    valid_forms      int     not null check (valid_forms >= 0),
    primary key (import_id, participant_id, node_id, respondent_group)
);

-- The points of every import; those of the newest one that was not withdrawn count.
create table survey.points (
    participant_id bigint      not null references campaign.participant,
    node_id        bigint      not null references criteria.node,
    import_id      bigint      not null references survey.import,
    status         text        not null check (status in ('scored', 'not_applicable')),
    numerator      numeric,
    denominator    numeric,
    valid_forms    int,                                    -- null: computed by the other body
    few_forms      boolean     not null default false,
    computed_at    timestamptz not null,
    primary key (participant_id, node_id, import_id),
    check ((status = 'scored') = (numerator is not null and denominator is not null))
);
create index on survey.points (import_id);
create index on survey.points (node_id);
