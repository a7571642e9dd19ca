-- What the survey gives each leaf: the newest import that was not withdrawn.
create or replace view survey.survey_points as
select distinct on (p.participant_id, p.node_id)
       p.participant_id, p.node_id, 'survey'::text as layer, p.status, p.numerator, p.denominator, p.computed_at as at
from survey.points p
join survey.import i on i.id = p.import_id
where i.withdrawn_at is null
order by p.participant_id, p.node_id, i.imported_at desc, i.id desc;
