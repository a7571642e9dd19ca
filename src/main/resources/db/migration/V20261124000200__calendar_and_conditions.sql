-- Days off, and days off that were swapped into working days, as an owner keeps them for its subtree.
create table criteria.holiday (
    owner_agency_id bigint  not null references agency.agency,
    day             date    not null,
    working         boolean not null,                    -- a Saturday or Sunday that is worked instead
    name            text    not null check (length(btrim(name)) > 0),
    primary key (owner_agency_id, day)
);

-- To whom a leaf, or all below a node, does not apply, and by which text.
create table criteria.exemption (
    id          bigint generated always as identity primary key,
    version_id  bigint not null references criteria.set_version on delete cascade,
    node_id     bigint not null references criteria.node on delete cascade,
    agency_kind text,
    group_name  text,
    agency_id   bigint references agency.agency,
    legal_basis text   not null check (length(btrim(legal_basis)) >= 5),
    check (num_nonnulls(agency_kind, group_name, agency_id) = 1)
);
create unique index on criteria.exemption (node_id, coalesce(agency_kind, ''), coalesce(group_name, ''), coalesce(agency_id, 0));
create trigger frozen before insert or update or delete on criteria.exemption for each row execute function criteria.refuse_published();

-- Rules over the whole sheet: knock-outs, floors, what share may be commended, what the grades are called.
create table criteria.sheet_rule (
    version_id bigint not null primary key references criteria.set_version on delete cascade,
    rules      jsonb  not null                           -- {"knock_outs": [{"code", "below", "grade"}], "floors": [{"code"?, "rate", "grade"}], "quota"?, "grades": [{"name", "from"}]}
);
create trigger frozen before insert or update or delete on criteria.sheet_rule for each row execute function criteria.refuse_published();
create index on criteria.node (parent_id);
