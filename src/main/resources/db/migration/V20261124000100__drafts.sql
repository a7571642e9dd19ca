-- A draft is written by several hands: who confirmed a rule, who changed what, and nothing of a published version ever again.
alter table criteria.node
    add column revision     int not null default 1,      -- what two editors compare
    add column confirmed_by bigint,                      -- a rule read from a text counts once a person has confirmed or written it
    add column confirmed_at timestamptz,
    drop constraint node_check,
    add constraint leaf_has_source check (not leaf or source is not null);

alter table criteria.set_version add column previous_id bigint references criteria.set_version on delete set null;   -- made from

update criteria.node n
set confirmed_by = v.published_by, confirmed_at = v.published_at
from criteria.set_version v
where v.id = n.version_id and v.published_at is not null and n.leaf;

create function criteria.refuse_published() returns trigger language plpgsql as $$
begin
    if exists (select from criteria.set_version v
               where v.id = case when tg_op = 'DELETE' then old.version_id else new.version_id end and v.published_at is not null) then
        raise exception 'a published version is frozen';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before insert or update or delete on criteria.node for each row execute function criteria.refuse_published();

create function criteria.refuse_unpublishing() returns trigger language plpgsql as $$
begin
    raise exception 'a published version is frozen';
end $$;
create trigger frozen before update or delete on criteria.set_version for each row
    when (old.published_at is not null) execute function criteria.refuse_unpublishing();

-- Every change of a draft, with what stood there before.
create table criteria.node_change (
    id         bigint generated always as identity primary key,
    version_id bigint      not null references criteria.set_version on delete cascade,
    node_id    bigint      not null,                     -- kept when the node is gone
    key        text        not null,
    what       text        not null check (what in ('added', 'changed', 'moved', 'removed', 'confirmed')),
    before     jsonb,
    after      jsonb,
    changed_by bigint,
    changed_at timestamptz not null
);
create index on criteria.node_change (version_id, changed_at desc);
create index on criteria.node_change (node_id, id desc);

-- What somebody worked out by hand for a leaf: kept with the set, computed again after every change.
create table criteria.example (
    id          bigint generated always as identity primary key,
    node_id     bigint      not null references criteria.node on delete cascade,
    agency_kind text,
    figures     jsonb       not null,                    -- as a table of figures writes them: {"a": 12, "dat": true, "ngay": "2026-01-31"}
    status      text        not null check (status in ('scored', 'missing', 'not_applicable', 'refused')),
    numerator   numeric,
    denominator numeric,
    note        text        not null default '',
    kept_by     bigint,
    kept_at     timestamptz not null,
    check ((status = 'scored') = (numerator is not null and denominator is not null))
);
create index on criteria.example (node_id);

-- Where a set is made.
create schema drafting;

-- Somebody answers with their name for a warning that stays as it is.
create table drafting.acceptance (
    id          bigint generated always as identity primary key,
    version_id  bigint      not null references criteria.set_version on delete cascade,
    "check"     text        not null,
    place       text        not null,
    said        text        not null,                    -- the warning with its numbers: when they change, it is another warning
    reason      text        not null check (length(btrim(reason)) >= 5),
    accepted_by bigint      not null references account.person,
    accepted_at timestamptz not null,
    unique (version_id, "check", place, said)
);
