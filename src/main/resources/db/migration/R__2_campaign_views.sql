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
