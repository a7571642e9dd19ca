-- Ground floor: what every room may use.
create schema if not exists kit;

-- "Phường 2" before "Phường 10", Đ after D.
create collation kit.vi (provider = icu, locale = 'vi-u-kn-true');

-- Search ignores tone marks, case, the form of apostrophes, and treats đ as d: Hòa = Hoà, Đắk = Đăk, Ea H'Leo = Ea H’Leo.
create function kit.plain(text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(regexp_replace(translate(normalize(lower($1), nfd), 'đ''’‘`', 'd'), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'));

-- Exact points live as two whole numbers; this is how they look when shown: half up, two places.
create function kit.shown(numerator numeric, denominator numeric, places int default 2) returns numeric
    language sql immutable parallel safe
    return round(numerator / nullif(denominator, 0), places);

-- Jobs kept by db-scheduler.
create table kit.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on kit.scheduled_tasks (execution_time);
create index on kit.scheduled_tasks (last_heartbeat);
create index on kit.scheduled_tasks (priority desc, execution_time asc);
