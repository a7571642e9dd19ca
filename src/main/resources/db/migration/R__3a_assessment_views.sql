create or replace view assessment.self_points as
select a.participant_id, l.node_id, 'self'::text as layer, l.status, l.numerator, l.denominator, l.computed_at as at
from assessment.leaf l
join assessment.assessment a on a.id = l.assessment_id;

create or replace view assessment.sheets as
select a.id as assessment_id, a.participant_id, a.state, a.state_changed_at,
       s.submitted_at, s.late, s.automatic, s.digest
from assessment.assessment a
left join lateral (
    select * from assessment.submission s
    where s.assessment_id = a.id and s.withdrawn_at is null
    order by s.submitted_at desc limit 1
) s on true;

-- What was declared, without what was emptied again.
create or replace view assessment.figures as
select a.participant_id, f.node_id, f.input, f.value, f.version, f.changed_by, f.changed_at
from assessment.figure f
join assessment.assessment a on a.id = f.assessment_id
where f.value is not null;
