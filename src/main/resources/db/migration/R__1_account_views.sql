-- The people of an agency as other rooms may show them.
create or replace view account.people as
select id as person_id, full_name, title, agency_id, disabled_at is null as active
from account.person;
