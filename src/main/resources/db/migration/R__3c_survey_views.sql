create or replace view survey.survey_points as
select participant_id, node_id, 'survey'::text as layer, status, numerator, denominator, computed_at as at
from survey.points;
