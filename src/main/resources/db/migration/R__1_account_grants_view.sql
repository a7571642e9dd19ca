-- Who holds which role where, now.
create or replace view account.current_grants as
select g.person_id, g.role, g.agency_id
from account.role_grant g
join account.person p on p.id = g.person_id
where g.ended_at is null and p.disabled_at is null;
