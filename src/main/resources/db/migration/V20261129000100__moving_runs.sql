-- Work on a move that takes longer than a request: a trial or the step itself, how far it is and what it came to.
create schema moving;

create table moving.run (
    id              bigint generated always as identity primary key,
    campaign_id     bigint      not null references campaign.campaign,
    from_version_id bigint      not null references criteria.set_version,
    to_version_id   bigint      not null references criteria.set_version,
    kind            text        not null check (kind in ('trial', 'step')),
    seal            text        not null,                    -- of both versions and the match it was begun with
    asked_by        bigint      not null references account.person,
    asked_at        timestamptz not null,
    state           text        not null default 'running' check (state in ('running', 'done', 'refused', 'failed', 'cancelled', 'lost')),
    stage           text        not null default 'waiting',
    done            int         not null default 0,
    total           int         not null default 0,
    beat_at         timestamptz not null,                    -- the last sign of life: a program that ended leaves the run without any
    cancelled_by    bigint      references account.person,
    outcome         text,                                    -- why it was refused, or the reference of what went wrong
    verdicts        bigint      not null default 0,
    verdicts_again  bigint      not null default 0,
    above           bigint      not null default 0
);
create unique index on moving.run (campaign_id) where state = 'running';
create index on moving.run (campaign_id, id);

-- What a trial found: one line for each agency whose own points would change.
create table moving.sheet (
    run_id         bigint  not null references moving.run on delete cascade,
    participant_id bigint  not null references campaign.participant,
    change         numeric not null,
    submitted      boolean not null,
    line           jsonb   not null,
    primary key (run_id, participant_id)
);
create index on moving.sheet (run_id, change, participant_id);
