select a.id, a.participant_id, a.state, a.state_changed_at, a.state_changed_by,
       p.campaign_id, p.campaign, p.year, p.agency_id, p.name as agency, p.kind, p.version_id,
       coalesce((select min(l.node_id) from assessment.leaf l where l.assessment_id = a.id), 0) as first_node_id
from assessment.assessment a
join campaign.participants p on p.participant_id = a.participant_id
where a.id = :assessment for no key update of a;
select p.id as participant_id, c.late_policy, c.opened_at, c.concluded_at,
       f.id as phase_id, f.campaign_id, f.kind, f.opens_at, f.closes_at, e.id as extension_id, e.node_id, e.until
from campaign.participant p
join campaign.campaign c on c.id = p.campaign_id
left join campaign.phase f on f.campaign_id = c.id and f.kind = 'self_assessment'
left join campaign.extension e on e.phase_id = f.id and e.participant_id = p.id and e.revoked_at is null
where p.id = :participant order by e.id;
select node_id, points from campaign.last_year where participant_id = :participant and points is not null;
with last_return as (
    select max(r.id) as id
    from assessment.return r
    join assessment.assessment a on a.id = r.assessment_id and a.state = 'returned'
    where r.assessment_id = :assessment
)
select l.node_id, l.status, l.numerator, l.denominator, length(btrim(l.explanation)) as explained,
       case when l.node_id = :node then l.explanation else '' end as explanation,
       l.explanation_version, l.explanation_by, l.explanation_at, l.not_applicable, l.not_applicable_version,
       l.evidence_count, d.person_id as duty, i.note as returned,
       case when l.node_id = :node then
           (select json_object_agg(f.input, json_build_array(f.value::text, f.version, f.changed_by, f.changed_at))
            from assessment.figure f
            where f.assessment_id = l.assessment_id and f.node_id = l.node_id) end as figures
from assessment.leaf l
left join assessment.duty d on d.assessment_id = l.assessment_id and d.node_id = l.node_id
left join assessment.return_item i on i.return_id = (select id from last_return) and i.node_id = l.node_id
    and l.computed_at <= (select r.returned_at from assessment.return r where r.id = i.return_id)
where l.assessment_id = :assessment;
with figures as (
    insert into assessment.figure (assessment_id, node_id, input, value, version, changed_by, changed_at)
    values (:assessment, :node, 'so_ho_so_dung_han', to_jsonb((:value)::text), 1, :person, now())
    on conflict (assessment_id, node_id, input)
        do update set value = excluded.value, version = figure.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
), leaves as (
    update assessment.leaf l set status = l.status, numerator = l.numerator, denominator = l.denominator, computed_at = now()
    where l.assessment_id = :assessment and l.node_id = :node
)
insert into assessment.change (assessment_id, node_id, field, old_value, new_value, old_points, new_points, changed_by, changed_at)
values (:assessment, :node, 'so_ho_so_dung_han', '"1"', to_jsonb((:value)::text)::text, 1, 1, :person, now());
select audit.record('participant:' || (:participant)::bigint, now(), :person, 'assessment.leaf.changed', 'assessment:' || (:assessment)::bigint || '/3.3.1', :agency, '{"points":"1","so_ho_so_dung_han":"1"}')
