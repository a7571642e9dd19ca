create or replace view agency.current as
select agency_id, code, name, short_name, kind, parent_id, valid_from, search
from agency.attributes
where valid_to is null;
