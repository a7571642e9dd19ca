-- When and for whom: one year's campaign.
create schema campaign;

create table campaign.campaign (
    id              bigint generated always as identity primary key,
    owner_agency_id bigint      not null references agency.agency,
    name            text        not null,
    year            int         not null,
    previous_id     bigint      references campaign.campaign,
    late_policy     text        not null default 'accept_late' check (late_policy in ('lock', 'accept_late', 'lock_saved')),
    ties            text        not null default 'exact_dense' check (ties in ('exact_dense', 'printed_dense', 'printed_standard')),
    tie_keys        text[]      not null default '{}',       -- before sharing a rank: 'appraised', 'survey'
    compare_as      text        not null default 'exact' check (compare_as in ('exact', 'printed')),
    decimals        int         not null default 2 check (decimals between 0 and 6),
    min_forms_shown int         not null default 10,
    min_forms_clear int         not null default 30,
    created_at      timestamptz not null,
    created_by      bigint      references account.person,
    opened_at       timestamptz,                             -- participants and their tree are frozen from here on
    opened_by       bigint      references account.person,
    concluded_at    timestamptz,
    concluded_by    bigint      references account.person
);

create table campaign.agency_group (
    id          bigint generated always as identity primary key,
    campaign_id bigint not null references campaign.campaign,
    name        text   not null,
    position    int    not null,
    unique (campaign_id, name)
);

-- Which set each kind of agency is assessed by, and in which group it is ranked.
create table campaign.campaign_set (
    campaign_id bigint  not null references campaign.campaign,
    agency_kind text    not null,
    version_id  bigint  not null references criteria.set_version,
    group_id    bigint  references campaign.agency_group,
    ranked      boolean not null default true,
    primary key (campaign_id, agency_kind)
);

create table campaign.grade (
    campaign_id bigint  not null references campaign.campaign,
    position    int     not null,
    name        text    not null,
    name_en     text    not null,
    from_rate   numeric not null,
    primary key (campaign_id, position)
);

create table campaign.phase (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null references campaign.campaign,
    kind        text        not null check (kind in ('self_assessment', 'round_1', 'explanation', 'round_2', 'survey', 'publication', 'appeal')),
    opens_at    timestamptz not null,
    closes_at   timestamptz not null,
    unique (campaign_id, kind),
    check (closes_at > opens_at)
);

-- Frozen when the campaign opens: what the agency was then, whatever it becomes.
create table campaign.participant (
    id          bigint generated always as identity primary key,
    campaign_id bigint  not null references campaign.campaign,
    agency_id   bigint  not null references agency.agency,
    parent_id   bigint  references agency.agency,
    code        text    not null,
    name        text    not null,
    short_name  text    not null,
    kind        text    not null,
    group_id    bigint  references campaign.agency_group,
    version_id  bigint  not null references criteria.set_version,
    ranked      boolean not null default true,
    withheld    boolean not null default false,
    search      text    generated always as (kit.plain(name || ' ' || code)) stored,
    unique (campaign_id, agency_id)
);
create index on campaign.participant (agency_id);
create index on campaign.participant (campaign_id, group_id);

create function campaign.refuse_thaw() returns trigger language plpgsql as $$
begin
    raise exception 'participants are frozen when the campaign opens';
end $$;
create trigger frozen before update on campaign.participant for each row
    when ((old.campaign_id, old.agency_id, old.parent_id, old.code, old.name, old.kind, old.version_id)
          is distinct from (new.campaign_id, new.agency_id, new.parent_id, new.code, new.name, new.kind, new.version_id))
    execute function campaign.refuse_thaw();

create table campaign.extension (
    id             bigint generated always as identity primary key,
    participant_id bigint      not null references campaign.participant,
    phase_id       bigint      not null references campaign.phase,
    node_id        bigint      references criteria.node,      -- null: the whole sheet
    until          timestamptz not null,
    reason         text        not null check (length(trim(reason)) >= 10),
    granted_by     bigint      not null references account.person,
    granted_at     timestamptz not null,
    revoked_by     bigint      references account.person,
    revoked_at     timestamptz,
    check (revoked_by is null or revoked_at is not null)
);
create index on campaign.extension (participant_id, phase_id);

-- Final points, frozen at publication or brought in from the years before this program.
create table campaign.final_points (
    participant_id bigint  not null references campaign.participant,
    node_id        bigint  not null references criteria.node,
    status         text    not null check (status in ('scored', 'missing', 'not_applicable')),
    self_points    numeric,
    numerator      numeric,
    denominator    numeric,
    reason_code    text,
    reason         text,
    primary key (participant_id, node_id),
    check ((status = 'scored') = (numerator is not null and denominator is not null))
);
