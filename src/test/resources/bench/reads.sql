select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval, sa.attribute_name, sa.attribute_bytes
from account.spring_session s
left join account.spring_session_attributes sa on s.primary_id = sa.session_primary_id
where s.session_id = :session;
select p.id, p.full_name, p.title, p.agency_id, a.name as agency_name, p.language,
       coalesce(string_agg(g.role || ':' || g.agency_id, ',' order by g.id), '') as grants
from account.person p
join agency.current a on a.agency_id = p.agency_id
left join account.role_grant g on g.person_id = p.id and g.ended_at is null
where p.id = :person and p.disabled_at is null
group by p.id, a.name;
select p.agency_id
from assessment.assessment a
join campaign.participants p on p.participant_id = a.participant_id
where a.id = :assessment
