-- Proof: documents with number, date and issuer; files by content; links to what they prove.
create schema evidence;

create table evidence.blob (
    sha256     bytea       primary key,
    size       bigint      not null,
    media_type text        not null,         -- sniffed, never taken from the browser
    pages      int,                          -- null: not a paged document, or not counted yet
    prepared_at timestamptz,                 -- page pictures and text are ready
    failure    text,
    stored_at  timestamptz not null
);

create table evidence.document (
    id              bigint generated always as identity primary key,
    owner_agency_id bigint      not null references agency.agency,
    sha256          bytea       not null references evidence.blob,
    file_name       text        not null,
    number          text        not null default '',
    issued_on       date,
    issuer          text        not null default '',
    abstract        text        not null default '',
    version         int         not null default 1,
    added_by        bigint      not null references account.person,
    added_at        timestamptz not null,
    removed_by      bigint      references account.person,
    removed_at      timestamptz,
    search          text        generated always as (kit.plain(number || ' ' || abstract || ' ' || issuer || ' ' || file_name)) stored
);
create index on evidence.document (owner_agency_id) where removed_at is null;
create index on evidence.document (sha256);
create unique index on evidence.document (owner_agency_id, sha256) where removed_at is null;   -- the same file once in a library

-- The owner of a link is opaque here ('leaf:12/345'); the room above decides who may read.
create table evidence.link (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references evidence.document,
    owner       text        not null,
    round       text        not null check (round in ('self', 'explanation', 'appraisal')),
    pages       text        not null default '',
    added_by    bigint      not null references account.person,
    added_at    timestamptz not null,
    removed_by  bigint      references account.person,
    removed_at  timestamptz
);
create index on evidence.link (owner text_pattern_ops) where removed_at is null;
create unique index on evidence.link (owner, round, document_id) where removed_at is null;
create index on evidence.link (owner, removed_at) where removed_at is not null;
create index on evidence.link (document_id) where removed_at is null;

-- A row stands here as soon as the picture of the page is ready.
create table evidence.page (
    sha256  bytea not null references evidence.blob,
    page    int   not null,
    content text  not null,
    search  text  generated always as (kit.plain(content)) stored,
    primary key (sha256, page)
);
