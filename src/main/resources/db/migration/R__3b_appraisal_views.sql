create or replace view appraisal.council_points as
select participant_id, node_id, 'round_' || round as layer, status, numerator, denominator, decided_at as at
from appraisal.verdict
where status <> 'pending'
union all
select participant_id, node_id, 'adjusted', 'scored', numerator, denominator, decided_at
from appraisal.adjustment;

-- Which leaf of which agency a person appraises. Nobody appraises their own agency, nor the one it stands under.
create or replace view appraisal.assigned as
select a.person_id, a.campaign_id, a.node_id, p.participant_id, p.agency_id, p.group_id
from appraisal.assignment a
join account.people who on who.person_id = a.person_id and who.active
join campaign.participants p on p.campaign_id = a.campaign_id and p.version_id = a.version_id and (a.group_id is null or a.group_id = p.group_id)
where a.ended_at is null
  and not exists (select from agency.subtree own where own.ancestor_id = p.agency_id and own.descendant_id = who.agency_id)
  -- What the set does not ask of an agency is not before the council either.
  and not exists (select from campaign.exempt x where x.participant_id = p.participant_id and x.node_id = a.node_id);
