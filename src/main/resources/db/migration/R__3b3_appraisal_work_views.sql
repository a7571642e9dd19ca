-- What an agency is asked, and whether it has answered.
create or replace view appraisal.questions as
select q.id as request_id, q.participant_id, q.node_id, q.question, q.asked_by, q.asked_at, q.due_at, r.sent_at, r.replied_at is not null as begun, q.kind
from appraisal.explanation_request q
left join appraisal.reply r on r.request_id = q.id
where q.withdrawn_at is null;

-- What the council has said to an agency, leaf by leaf: questions and reasons, word for word.
create or replace view appraisal.words as
select participant_id, node_id, 'asked' as kind, asked_by as person_id, asked_at as at, question as words
from appraisal.explanation_request
where withdrawn_at is null and kind = 'asked'
union all
select participant_id, node_id, 'cut', decided_by, decided_at, reason
from appraisal.verdict
where kind in ('correct', 'other') and reason <> '';

-- The items in an appraiser's hands. Nobody appraises their own agency, nor the one it stands under.
create or replace view appraisal.work as
select a.person_id, a.campaign_id, a.node_id, p.id as participant_id,
       exists (select from appraisal.verdict v where v.participant_id = p.id and v.node_id = a.node_id and v.status <> 'pending') as done,
       q.request_id is not null and q.sent_at is null and q.kind = 'asked' as waiting,
       q.sent_at is not null and not exists (
           select from appraisal.verdict v where v.participant_id = p.id and v.node_id = a.node_id and v.decided_at > q.sent_at) as replied
from appraisal.assignment a
join criteria.node n on n.id = a.node_id
join account.people who on who.person_id = a.person_id
join campaign.participant p on p.campaign_id = a.campaign_id and p.version_id = n.version_id and (a.group_id is null or a.group_id = p.group_id)
left join appraisal.questions q on q.participant_id = p.id and q.node_id = a.node_id
where a.ended_at is null
  and not exists (select from agency.subtree own where own.ancestor_id = p.agency_id and own.descendant_id = who.agency_id)
  and not exists (select from campaign.exempt x where x.participant_id = p.id and x.node_id = a.node_id);
