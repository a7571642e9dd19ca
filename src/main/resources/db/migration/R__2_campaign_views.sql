-- Last year's final points beside this year's leaf, through the match of leaves.
create or replace view campaign.last_year as
select p.id as participant_id, m.node_id, f.status, f.self_points, kit.shown(f.numerator, f.denominator) as points,
       n.max_points, n.code, f.reason_code, f.reason, c.year
from campaign.participant p
join campaign.campaign now on now.id = p.campaign_id
join campaign.campaign c on c.id = now.previous_id
join campaign.participant before on before.campaign_id = c.id and before.agency_id = p.agency_id
join campaign.final_points f on f.participant_id = before.id
join criteria.node_match m on m.previous_node_id = f.node_id
join criteria.node n on n.id = f.node_id;

-- Who takes part in which year's campaign.
create or replace view campaign.participants as
select p.id as participant_id, p.campaign_id, p.agency_id, p.parent_id, p.code, p.name, p.short_name, p.kind, p.group_id, p.version_id,
       p.search, c.name as campaign, c.year, c.late_policy, c.opened_at, c.concluded_at
from campaign.participant p
join campaign.campaign c on c.id = p.campaign_id;

-- The leaves that do not apply to a participant by its kind, its group or itself, and by which text; of an exempt node every leaf below.
-- Groups are named again for each campaign: "miền núi" and "Miền Núi" are one.
create or replace view campaign.exempt as
with recursive below as (
    select id, version_id, node_id, agency_kind, group_name, agency_id, legal_basis from criteria.exemption
    union all
    select b.id, b.version_id, n.id, b.agency_kind, b.group_name, b.agency_id, b.legal_basis
    from below b
    join criteria.node n on n.parent_id = b.node_id
)
select distinct on (p.id, b.node_id) p.id as participant_id, b.node_id, b.legal_basis
from below b
join criteria.node n on n.id = b.node_id and n.leaf
join campaign.participant p on p.version_id = b.version_id
left join campaign.agency_group g on g.id = p.group_id
where kit.plain(b.agency_kind) = kit.plain(p.kind) or b.agency_id = p.agency_id or kit.plain(b.group_name) = kit.plain(g.name)
order by p.id, b.node_id, b.id;
