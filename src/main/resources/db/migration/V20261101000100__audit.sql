-- The journal: one hash chain per participant and one for administration; append-only.
create schema audit;

create table audit.chain (
    name   text   primary key,
    length bigint not null default 0,
    head   bytea  not null default '\x'
);

create table audit.entry (
    chain     text        not null references audit.chain,
    position  bigint      not null,
    at        timestamptz not null,
    person_id bigint,                       -- null: the program itself
    action    text        not null,         -- 'assessment.figure.changed'
    subject   text        not null,         -- 'assessment:12/3.3.1'
    agency_id bigint,                       -- whose subtree's administrators may read it
    arguments text        not null check (arguments::json is not null),
    previous  bytea       not null,
    hash      bytea       not null,
    primary key (chain, position)
);
create index on audit.entry (at desc);
create index on audit.entry (subject, at);
create index on audit.entry (agency_id, at desc);
create index on audit.entry (person_id, at desc);

-- Hourly root over all heads: what is printed in minutes so that nobody can rewrite a chain unseen.
create table audit.root (
    number   bigint      generated always as identity primary key,
    at       timestamptz not null,
    chains   bigint not null,
    previous bytea  not null,
    hash     bytea  not null
);

-- How long each chain was when a root was drawn; only the chains that had grown since the root before.
create table audit.root_head (
    root     bigint not null references audit.root,
    chain    text   not null references audit.chain,
    position bigint not null,
    primary key (root, chain)
);
create index on audit.root_head (chain, position);

create function audit.digest(previous bytea, chain text, "position" bigint, at timestamptz, person_id bigint, action text, subject text, agency_id bigint, arguments text)
    returns bytea language sql stable parallel safe
    return sha256(previous || convert_to(concat_ws(E'\n', chain, "position",
        (extract(epoch from at) * 1000000)::bigint, coalesce(person_id::text, '-'), action, subject, coalesce(agency_id::text, '-'), arguments), 'UTF8'));

create function audit.record(in_chain text, in_at timestamptz, in_person bigint, in_action text, in_subject text, in_agency bigint, in_arguments text)
    returns bigint language plpgsql as $$
declare
    link audit.chain;
    digest bytea;
begin
    insert into audit.chain (name) values (in_chain) on conflict do nothing;
    select * into link from audit.chain where name = in_chain for update;
    digest := audit.digest(link.head, in_chain, link.length + 1, in_at, in_person, in_action, in_subject, in_agency, in_arguments);
    insert into audit.entry (chain, position, at, person_id, action, subject, agency_id, arguments, previous, hash)
    values (in_chain, link.length + 1, in_at, in_person, in_action, in_subject, in_agency, in_arguments, link.head, digest);
    update audit.chain set length = link.length + 1, head = digest where name = in_chain;
    return link.length + 1;
end $$;

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;
create trigger append_only before update or delete or truncate on audit.entry for each statement execute function audit.refuse();
create trigger append_only before update or delete or truncate on audit.root for each statement execute function audit.refuse();
create trigger append_only before update or delete or truncate on audit.root_head for each statement execute function audit.refuse();
