-- The council's view.
create schema appraisal;

-- By criterion × group of agencies, not by role.
create table appraisal.assignment (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null references campaign.campaign,
    person_id   bigint      not null references account.person,
    version_id  bigint      not null references criteria.set_version,
    node_id     bigint      not null references criteria.node,  -- a leaf
    group_id    bigint      references campaign.agency_group,   -- null: every group
    assigned_by bigint      references account.person,
    assigned_at timestamptz not null,
    ended_at    timestamptz
);
create unique index on appraisal.assignment (person_id, node_id, coalesce(group_id, 0)) where ended_at is null;
create index on appraisal.assignment (node_id) where ended_at is null;
create index on appraisal.assignment (campaign_id, person_id) where ended_at is null;

-- Many agencies' own points accepted in one go; taken back in one go within ten minutes.
create table appraisal.acceptance (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null references campaign.campaign,
    node_id     bigint      not null references criteria.node,
    accepted_by bigint      not null references account.person,
    accepted_at timestamptz not null,
    undone_at   timestamptz
);

create table appraisal.verdict (
    id             bigint generated always as identity primary key,
    participant_id bigint      not null references campaign.participant,
    node_id        bigint      not null references criteria.node,
    round          int         not null check (round in (1, 2)),
    kind           text        not null check (kind in ('accept', 'correct', 'other', 'ask')),
    status         text        not null check (status in ('scored', 'not_applicable', 'pending')),
    numerator      numeric,
    denominator    numeric,
    figures        jsonb       not null default '{}',        -- the figures the council recognises, where corrected
    reason_id      bigint      references criteria.reason_code,
    reason         text        not null default '',
    provenance     text        not null default '',          -- of an index or a case no agency declares: which system or document, when
    raised         boolean     not null default false,       -- above the agency's own points: flagged for the chair
    acceptance_id  bigint      references appraisal.acceptance,
    decided_by     bigint      not null references account.person,
    decided_at     timestamptz not null,
    version        int         not null default 1,
    unique (participant_id, node_id, round),
    check ((status = 'scored') = (numerator is not null and denominator is not null))
);
create index on appraisal.verdict (node_id, round);
create index on appraisal.verdict (acceptance_id) where acceptance_id is not null;

create table appraisal.verdict_change (
    id             bigint generated always as identity primary key,
    participant_id bigint      not null references campaign.participant,
    node_id        bigint      not null references criteria.node,
    layer          text        not null check (layer in ('round_1', 'round_2', 'adjusted')),
    kind           text        not null,
    old_points     numeric,
    new_points     numeric,
    figures        jsonb       not null default '{}',
    reason_code    text,
    reason         text        not null,
    changed_by     bigint      not null references account.person,
    changed_at     timestamptz not null
);
create index on appraisal.verdict_change (participant_id, node_id, changed_at);

-- What an agency may explain: a question put to it, or points cut from it (then the question is the reason it reads).
create table appraisal.explanation_request (
    id             bigint generated always as identity primary key,
    kind           text        not null default 'asked' check (kind in ('asked', 'cut')),
    participant_id bigint      not null references campaign.participant,
    node_id        bigint      not null references criteria.node,
    question       text        not null check (length(trim(question)) >= 20),
    asked_by       bigint      not null references account.person,
    asked_at       timestamptz not null,
    due_at         timestamptz not null,
    withdrawn_at   timestamptz
);
create unique index on appraisal.explanation_request (participant_id, node_id) where withdrawn_at is null;

create table appraisal.reply (
    request_id bigint      primary key references appraisal.explanation_request,
    content    text        not null,
    replied_by bigint      not null references account.person,
    replied_at timestamptz not null,
    sent_at    timestamptz,                                  -- null: still a draft of the agency
    version    int         not null default 1
);

-- The chair's decision on one leaf.
create table appraisal.adjustment (
    participant_id bigint      not null references campaign.participant,
    node_id        bigint      not null references criteria.node,
    numerator      numeric     not null,
    denominator    numeric     not null,
    reason_id      bigint      references criteria.reason_code,
    reason         text        not null check (length(trim(reason)) >= 20),
    decided_by     bigint      not null references account.person,
    decided_at     timestamptz not null,
    primary key (participant_id, node_id)
);

-- The chair closes the appraisal of the whole campaign: minutes with number and date.
create table appraisal.conclusion (
    campaign_id    bigint      primary key references campaign.campaign,
    minutes_number text        not null,
    pending        int         not null default 0,            -- items concluded without a verdict, for the reason in the note
    minutes_on     date        not null,
    note           text        not null default '',
    concluded_by   bigint      not null references account.person,
    concluded_at   timestamptz not null
);
