-- How far every leaf of a sheet has come, for those who look at many sheets or at their own from outside.
create or replace view assessment.leaf_states as
select a.participant_id, l.assessment_id, l.node_id, l.status, l.numerator, l.denominator, length(btrim(l.explanation)) as explained,
       l.evidence_count, d.person_id as duty_person_id, i.note as returned
from assessment.leaf l
join assessment.assessment a on a.id = l.assessment_id
left join assessment.duty d on d.assessment_id = l.assessment_id and d.node_id = l.node_id
left join lateral (
    select i.note
    from assessment.return r
    join assessment.return_item i on i.return_id = r.id and i.node_id = l.node_id
    where r.assessment_id = a.id and a.state = 'returned' and l.computed_at <= r.returned_at
    order by r.id desc
    limit 1
) i on a.state = 'returned';

-- Why sheets came back, and who sent them.
create or replace view assessment.returns as
select a.participant_id, r.id as return_id, r.returned_by, r.returned_at, r.by_council, r.note, a.state = 'returned' as unmended
from assessment.return r
join assessment.assessment a on a.id = r.assessment_id;
