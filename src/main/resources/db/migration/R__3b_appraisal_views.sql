create or replace view appraisal.council_points as
select participant_id, node_id, 'round_' || round as layer, status, numerator, denominator, decided_at as at
from appraisal.verdict
where status <> 'pending'
union all
select participant_id, node_id, 'adjusted', 'scored', numerator, denominator, decided_at
from appraisal.adjustment;
