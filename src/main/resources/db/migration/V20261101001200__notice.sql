-- Who is told: notices inside the program and the outbox of e-mails.
create schema notice;

create table notice.notice (
    id        bigint generated always as identity primary key,
    agency_id bigint      not null references agency.agency,
    person_id bigint      references account.person,        -- null: everyone of the audience
    audience  text        not null default 'agency' check (audience in ('agency', 'administrator')),   -- officers and approvers, or who administers
    kind      text        not null,                         -- message key 'notice.kind.<kind>'
    arguments jsonb       not null default '[]',
    url       text        not null,
    at        timestamptz not null,
    once      text        unique                             -- said once: 'reminder:4:12:7'
);
create index on notice.notice (agency_id, at desc);
create index on notice.notice (person_id, at desc);

create table notice.reading (
    notice_id bigint      not null references notice.notice,
    person_id bigint      not null references account.person,
    at        timestamptz not null,
    primary key (notice_id, person_id)
);

create table notice.outbox (
    id        bigint generated always as identity primary key,
    recipient text        not null,
    subject   text        not null,
    body      text        not null,
    queued_at timestamptz not null,
    sent_at   timestamptz,
    next_at   timestamptz,                                  -- not before; null: at once
    attempts  int         not null default 0,
    failure   text
);
create index on notice.outbox (queued_at) where sent_at is null;
