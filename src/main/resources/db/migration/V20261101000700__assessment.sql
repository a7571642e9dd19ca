-- The agency's own account.
create schema assessment;

create table assessment.assessment (
    id               bigint generated always as identity primary key,
    participant_id   bigint      not null unique references campaign.participant,
    state            text        not null default 'draft' check (state in ('draft', 'proposed', 'returned', 'submitted', 'locked')),
    state_changed_at timestamptz not null,
    state_changed_by bigint      references account.person
);

-- One declared figure; its version is what two editors compare.
create table assessment.figure (
    assessment_id bigint      not null references assessment.assessment,
    node_id       bigint      not null references criteria.node,
    input         text        not null,
    value         jsonb,                     -- number as string '"4731"', true/false, '"2026-01-31"', json null = not there / never; sql null: emptied again
    version       int         not null default 1,
    changed_by    bigint      not null references account.person,
    changed_at    timestamptz not null,
    primary key (assessment_id, node_id, input)
);

-- A leaf of the sheet: what is said about it and what its figures come to (layer 'self').
create table assessment.leaf (
    assessment_id         bigint      not null references assessment.assessment,
    node_id               bigint      not null references criteria.node,
    explanation           text        not null default '',
    explanation_version   int         not null default 0,
    explanation_by        bigint      references account.person,
    explanation_at        timestamptz,
    not_applicable        text,                             -- the reason claimed by the agency
    not_applicable_version int        not null default 0,
    status                text        not null default 'missing' check (status in ('missing', 'scored', 'not_applicable', 'refused')),
    numerator             numeric,
    denominator           numeric,
    evidence_count        int         not null default 0,
    computed_at           timestamptz not null,
    primary key (assessment_id, node_id),
    check ((status = 'scored') = (numerator is not null and denominator is not null))
);
create index on assessment.leaf (node_id);

-- Every change of a figure, explanation or claim, for the passport.
create table assessment.change (
    id              bigint generated always as identity primary key,
    assessment_id   bigint      not null references assessment.assessment,
    node_id         bigint      not null references criteria.node,
    field           text        not null,                   -- input name, 'explanation', 'not_applicable', 'evidence'
    old_value       text,
    new_value       text,
    old_points      numeric,
    new_points      numeric,
    changed_by      bigint      not null references account.person,
    changed_at      timestamptz not null,
    made_offline_at timestamptz,
    save_key        text                                    -- of the request: a retry after a broken line changes nothing twice
);
create index on assessment.change (assessment_id, node_id, changed_at);
create unique index on assessment.change (assessment_id, node_id, field, save_key);

-- Who answers for which leaf inside the agency.
create table assessment.duty (
    assessment_id bigint not null references assessment.assessment,
    node_id       bigint not null references criteria.node,
    person_id     bigint not null references account.person,
    primary key (assessment_id, node_id)
);

-- What a national or provincial system says about the same figure.
create table assessment.reference_figure (
    participant_id bigint      not null references campaign.participant,
    node_id        bigint      not null references criteria.node,
    input          text        not null,
    value          numeric     not null,
    system         text        not null,
    as_of          timestamptz not null,
    primary key (participant_id, node_id, input)
);

create table assessment.proposal (
    id            bigint generated always as identity primary key,
    assessment_id bigint      not null references assessment.assessment,
    proposed_by   bigint      not null references account.person,
    proposed_at   timestamptz not null,
    note          text        not null default '',
    withdrawn_at  timestamptz
);

create table assessment.submission (
    id            bigint generated always as identity primary key,
    assessment_id bigint      not null references assessment.assessment,
    submitted_by  bigint      references account.person,      -- null: locked by the clock, khoá tự động, chưa duyệt
    submitted_at  timestamptz not null,
    late          boolean     not null,
    automatic     boolean     not null default false,
    content       text        not null,                        -- canonical text of what was submitted
    digest        bytea       not null,                        -- its SHA-256, printed on the receipt
    withdrawn_by  bigint      references account.person,
    withdrawn_at  timestamptz
);
create index on assessment.submission (assessment_id, submitted_at desc);

create table assessment.return (
    id            bigint generated always as identity primary key,
    assessment_id bigint      not null references assessment.assessment,
    returned_by   bigint      not null references account.person,
    returned_at   timestamptz not null,
    by_council    boolean     not null,
    note          text        not null check (length(trim(note)) >= 10)
);

-- What exactly has to be mended before it is proposed again.
create table assessment.return_item (
    return_id bigint not null references assessment.return,
    node_id   bigint not null references criteria.node,
    note      text   not null default '',
    primary key (return_id, node_id)
);
create index on assessment.return (assessment_id, returned_at desc);
create index on assessment.proposal (assessment_id, proposed_at desc);
