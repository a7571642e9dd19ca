-- What an agency says on a leaf, and what the systems above say about the same figures: the council reads both.
create or replace view assessment.council_leaves as
select a.participant_id, a.id as assessment_id, l.node_id, l.status, l.numerator, l.denominator, l.explanation, l.not_applicable, l.evidence_count
from assessment.leaf l
join assessment.assessment a on a.id = l.assessment_id;

create or replace view assessment.council_references as
select participant_id, node_id, input, value, system, as_of
from assessment.reference_figure;
