-- A leaf whose way of scoring changed under a sheet, until somebody of the agency has looked at it or saved it.
create table assessment.moved_leaf (
    assessment_id      bigint      not null references assessment.assessment,
    node_id            bigint      not null references criteria.node,
    before_node_id     bigint      references criteria.node,                 -- null: the leaf is new
    version_id         bigint      not null references criteria.set_version, -- the corrected version
    what               text[]      not null check (cardinality(what) > 0),
    status_before      text,
    numerator_before   numeric,
    denominator_before numeric,
    moved_at           timestamptz not null,
    seen_by            bigint      references account.person,
    seen_at            timestamptz,
    primary key (assessment_id, node_id),
    check ((seen_at is null) = (seen_by is null))
);
create index on assessment.moved_leaf (node_id);
create index on assessment.moved_leaf (before_node_id);
create index on assessment.moved_leaf (version_id);
