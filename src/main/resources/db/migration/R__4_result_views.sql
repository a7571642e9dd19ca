-- Layers one under the other, one row per participant, leaf and layer.
create or replace view result.layers as
select participant_id, node_id, layer, status, numerator, denominator, at from assessment.self_points
union all
select participant_id, node_id, layer, status, numerator, denominator, at from appraisal.council_points
union all
select participant_id, node_id, layer, status, numerator, denominator, at from survey.survey_points;

-- The points that count now: adjusted before round 2 before round 1 before survey; self-points count only as 'self'.
create or replace view result.standing as
select distinct on (participant_id, node_id) participant_id, node_id, layer, status, numerator, denominator, at
from result.layers
where layer <> 'self'
order by participant_id, node_id, case layer when 'adjusted' then 0 when 'round_2' then 1 when 'round_1' then 2 else 3 end;

-- Layers side by side, one row per participant and leaf, said or not. Leaves only watched carry no points and are left out.
-- Trees have at most five levels; plain joins let the planner see how many rows there are, which recursion hides.
-- sum_id: what the points are added up under, the area; bonus and penalty stay leaf by leaf because of their caps.
drop view if exists result.leaf;
create view result.leaf as
select p.campaign_id, p.id as participant_id, p.agency_id, n.version_id, n.id as node_id, n.position, n.source, n.max_points, top.id as area_id,
       top.kind in ('bonus', 'penalty') as outside,
       case when top.kind in ('bonus', 'penalty') then n.id else top.id end as sum_id,
       coalesce(s.status, case when f.self_points is not null then 'scored' end) as self_status,
       coalesce(s.numerator, f.self_points) as self_numerator,
       coalesce(s.denominator, case when f.self_points is not null then 1 end) as self_denominator,
       case when x.node_id is not null then 'not_applicable' else r1.status end as round_1_status, r1.numerator as round_1_numerator, r1.denominator as round_1_denominator,
       r2.status as round_2_status, r2.numerator as round_2_numerator, r2.denominator as round_2_denominator,
       a.status as adjusted_status, a.numerator as adjusted_numerator, a.denominator as adjusted_denominator,
       v.status as survey_status, v.numerator as survey_numerator, v.denominator as survey_denominator,
       -- What was frozen at publication stays, whatever is said later; else the last word of the council, else the survey.
       c.layer, c.status, c.numerator, c.denominator
from campaign.participant p
join criteria.node n on n.version_id = p.version_id and n.leaf and n.rule_kind <> 'track'
left join criteria.node n1 on n1.id = n.parent_id
left join criteria.node n2 on n2.id = n1.parent_id
left join criteria.node n3 on n3.id = n2.parent_id
left join criteria.node n4 on n4.id = n3.parent_id
join criteria.node top on top.id = coalesce(n4.id, n3.id, n2.id, n1.id, n.id)
left join campaign.final_points f on f.participant_id = p.id and f.node_id = n.id
left join assessment.self_points s on s.participant_id = p.id and s.node_id = n.id
left join appraisal.verdict r1 on r1.participant_id = p.id and r1.node_id = n.id and r1.round = 1 and r1.status <> 'pending'
left join appraisal.verdict r2 on r2.participant_id = p.id and r2.node_id = n.id and r2.round = 2 and r2.status <> 'pending'
left join appraisal.council_points a on a.participant_id = p.id and a.node_id = n.id and a.layer = 'adjusted'
left join survey.survey_points v on v.participant_id = p.id and v.node_id = n.id
left join campaign.exempt x on x.participant_id = p.id and x.node_id = n.id and f.node_id is null
cross join lateral (
    -- Whom the set exempts loses the leaf from the maximum, whoever scores it.
    select case when f.node_id is not null then 'final' when x.node_id is not null then null when a.status is not null then 'adjusted' when r2.status is not null then 'round_2'
                when r1.status is not null then 'round_1' when v.status is not null then 'survey' end as layer,
           case when f.node_id is not null then f.status when x.node_id is not null then 'not_applicable' else coalesce(a.status, r2.status, r1.status, v.status) end as status,
           case when f.node_id is not null then f.numerator when x.node_id is not null then null when a.status is not null then a.numerator when r2.status is not null then r2.numerator
                when r1.status is not null then r1.numerator else v.numerator end as numerator,
           case when f.node_id is not null then f.denominator when x.node_id is not null then null when a.status is not null then a.denominator when r2.status is not null then r2.denominator
                when r1.status is not null then r1.denominator else v.denominator end as denominator
) c;
