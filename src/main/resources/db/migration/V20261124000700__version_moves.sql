-- A running campaign goes on by a corrected version of its set: once for each pair, with a reason and what it came to.
create table campaign.version_move (
    id              bigint generated always as identity primary key,
    campaign_id     bigint      not null references campaign.campaign,
    from_version_id bigint      not null references criteria.set_version,
    to_version_id   bigint      not null references criteria.set_version,
    reason          text        not null check (length(btrim(reason)) >= 20),
    kept            int         not null,                     -- leaves that keep their figures as they are
    review          int         not null,                     -- kept, but inputs, kind of rule or maximum differ
    added           int         not null,
    dropped         int         not null,
    agencies        int         not null,
    moved_points    int         not null,                     -- agencies whose own points changed
    submitted       int         not null,                     -- of these, with a sheet already submitted
    moved_by        bigint      not null references account.person,
    moved_at        timestamptz not null,
    unique (campaign_id, from_version_id, to_version_id),
    check (from_version_id <> to_version_id)
);
create index on campaign.version_move (from_version_id);
create index on campaign.version_move (to_version_id);

-- What is frozen stays frozen; the set moves by a row of version_move alone.
create or replace function campaign.refuse_thaw() returns trigger language plpgsql as $$
begin
    if (old.campaign_id, old.agency_id, old.parent_id, old.code, old.name, old.kind)
       is not distinct from (new.campaign_id, new.agency_id, new.parent_id, new.code, new.name, new.kind)
       and exists (select from campaign.version_move m
                   where m.campaign_id = new.campaign_id and m.from_version_id = old.version_id and m.to_version_id = new.version_id) then
        return new;
    end if;
    raise exception 'participants are frozen when the campaign opens';
end $$;

-- The version a sheet moved to, on the row every saving locks: who waited for the move reads it; null: that of the opening.
alter table assessment.assessment add column moved_to bigint references criteria.set_version;

-- What was said about a leaf that the corrected version does not ask, or of an input it does not read: kept, not counted.
create table assessment.set_aside (
    assessment_id bigint      not null references assessment.assessment,
    node_id       bigint      not null references criteria.node,
    leaf          jsonb,                                      -- null: the leaf goes on, some of its inputs do not
    figures       jsonb       not null default '[]',
    duty          bigint      references account.person,
    set_aside_at  timestamptz not null,
    primary key (assessment_id, node_id)
);
create index on assessment.set_aside (node_id);

create table appraisal.set_aside (
    participant_id bigint      not null references campaign.participant,
    node_id        bigint      not null references criteria.node,
    verdicts       jsonb       not null,
    adjustments    jsonb       not null default '[]',
    set_aside_at   timestamptz not null,
    primary key (participant_id, node_id)
);
create index on appraisal.set_aside (node_id);
