-- Leaves of published and draft versions with the area (or T/P block) they stand in.
create or replace view criteria.leaves as
with recursive tree as (
    select id, id as top_id, version_id from criteria.node where parent_id is null
    union all
    select n.id, t.top_id, n.version_id from criteria.node n join tree t on n.parent_id = t.id
)
select n.id as node_id, n.version_id, n.position, n.key, n.code, n.name, n.name_en, n.kind, n.max_points, n.source,
       n.rule_kind, n.rule, n.inputs, n.appraised_by, n.parent_id,
       top.id as area_id, top.code as area_code, top.kind as area_kind, top.name as area_name, top.name_en as area_name_en, top.max_points as area_max, top.position as area_position
from criteria.node n
join tree on tree.id = n.id
join criteria.node top on top.id = tree.top_id
where n.leaf;
