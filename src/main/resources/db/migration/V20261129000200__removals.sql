-- What was taken out of a draft, whole, so that it can be put back for a while.
create table criteria.removal (
    id          bigint generated always as identity primary key,
    version_id  bigint      not null references criteria.set_version on delete cascade,
    parent_id   bigint,                                  -- may be gone too by then
    next_id     bigint,                                  -- the sibling it stood before
    code        text        not null,
    name        text        not null,
    nodes       jsonb       not null,                    -- rows of criteria.node in their order
    matches     jsonb       not null,
    examples    jsonb       not null,
    exemptions  jsonb       not null,
    removed_by  bigint      not null,
    removed_at  timestamptz not null,
    restored_at timestamptz
);
create index on criteria.removal (version_id, removed_at desc);

alter table criteria.node_change drop constraint node_change_what_check;
alter table criteria.node_change add constraint node_change_what_check
    check (what in ('added', 'changed', 'moved', 'removed', 'restored', 'confirmed'));
