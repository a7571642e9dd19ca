-- Layers side by side, one row per participant, leaf and layer.
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
