-- A lower level extends a frame with parts of its own inside the points of a leaf; what the frame says stays as the frame says it.
alter table criteria.criteria_set add column frame_version_id bigint references criteria.set_version;
create unique index on criteria.criteria_set (owner_agency_id, frame_version_id) where frame_version_id is not null;
create index on criteria.criteria_set (frame_version_id);
alter table criteria.node add column frame_node_id bigint references criteria.node;
create index on criteria.node (frame_node_id);

create function criteria.keep_frame() returns trigger language plpgsql as $$
declare f criteria.node;
begin
    if tg_op = 'DELETE' then
        if old.frame_node_id is not null and exists (select from criteria.set_version where id = old.version_id) then
            raise exception 'the frame keeps its nodes';
        end if;
        return old;
    end if;
    if tg_op = 'UPDATE' and new.frame_node_id is distinct from old.frame_node_id then
        raise exception 'a node keeps its frame';
    end if;
    if new.frame_node_id is null then
        return new;
    end if;
    select * into f from criteria.node where id = new.frame_node_id;
    if (new.key, new.code, new.kind, new.name, new.name_en, new.max_points, new.rule_text, new.evidence, new.appraised_by, new.not_applicable_to,
            new.legal_basis, new.note)
        is distinct from (f.key, f.code, f.kind, f.name, f.name_en, f.max_points, f.rule_text, f.evidence, f.appraised_by, f.not_applicable_to,
            f.legal_basis, f.note) then
        raise exception 'the frame keeps its words and points';
    end if;
    if new.leaf and (not f.leaf or (new.source, new.rule_kind, new.rule, new.inputs) is distinct from (f.source, f.rule_kind, f.rule, f.inputs)) then
        raise exception 'the frame keeps its rules';
    end if;
    if not new.leaf and f.leaf and f.source <> 'self' then
        raise exception 'only what an agency scores itself has parts of its own';
    end if;
    if not new.leaf and f.leaf and (new.source, new.rule_kind, new.rule) is distinct from (null, null, null) then
        raise exception 'a leaf with parts of its own has no rule beside them';
    end if;
    if tg_op = 'UPDATE' and old.parent_id is not null and new.parent_id is distinct from old.parent_id then
        raise exception 'the frame keeps its order';
    end if;
    return new;
end $$;
create trigger frame before insert or update or delete on criteria.node for each row execute function criteria.keep_frame();

-- At the end of the transaction, as a copy gets its parents after its rows.
create function criteria.keep_own_parts() returns trigger language plpgsql as $$
begin
    if exists (select from criteria.node n
               join criteria.set_version v on v.id = n.version_id
               join criteria.criteria_set s on s.id = v.set_id and s.frame_version_id is not null
               left join criteria.node p on p.id = n.parent_id
               left join criteria.node f on f.id = p.frame_node_id
               where n.id = new.id and n.frame_node_id is null and not coalesce(f.leaf and f.source = 'self', false)) then
        raise exception 'parts of one''s own stand below a leaf of the frame';
    end if;
    return null;
end $$;
create constraint trigger own_parts after insert or update of parent_id on criteria.node deferrable initially deferred
    for each row when (new.frame_node_id is null) execute function criteria.keep_own_parts();

create function criteria.keep_frame_points() returns trigger language plpgsql as $$
begin
    if exists (select from criteria.node n
               join criteria.node f on f.id = n.frame_node_id and f.leaf
               where n.version_id = new.id and not n.leaf
                 and n.max_points is distinct from (select sum(c.max_points) from criteria.node c where c.parent_id = n.id)) then
        raise exception 'parts add up to the points of their leaf of the frame';
    end if;
    return new;
end $$;
create trigger frame_points before update on criteria.set_version for each row
    when (old.published_at is null and new.published_at is not null) execute function criteria.keep_frame_points();
