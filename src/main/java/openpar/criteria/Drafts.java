package openpar.criteria;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import openpar.audit.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** New versions made from old ones, and drafts given up. */
@Repository
public class Drafts {
    private final JdbcClient jdbc;
    private final CriteriaSets sets;
    private final Frames frames;
    private final Journal journal;
    private final Clock clock;

    Drafts(JdbcClient jdbc, CriteriaSets sets, Frames frames, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.frames = frames;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A draft that begins as a copy, every node matched with the one it was copied from.
     *
     * @param label of a new set, e.g. next year's; null: the next version of the same set
     */
    @Transactional
    public long copy(long from, @Nullable SetLabel label, long person) {
        var head = sets.version(from).head();
        long set = label == null ? head.setId() : set(head.ownerAgencyId(), label);
        long version = begun(set, from, person);
        rows(version, from, false);
        if (label != null && label.year() != head.year()) {
            move(version, head.year(), label.year() - head.year());
        }
        journal.record(
                Journal.ADMINISTRATION, person, "criteria.draft.begun", "version:" + version, head.ownerAgencyId(), Map.of("from", from));
        return version;
    }

    private long begun(long set, long from, long person) {
        return jdbc.sql("""
                        insert into criteria.set_version (set_id, version, created_at, created_by, previous_id)
                        values (:set, coalesce((select max(version) from criteria.set_version where set_id = :set), 0) + 1, :now, :person, :from)
                        returning id
                        """)
                .param("set", set)
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    /** An agency below the owner of a frame begins a set of its own that extends it; once begun, the same one is given again. */
    @Transactional
    public long extend(long frame, long owner, String title, long person) {
        @Nullable Long already = frames.of(frame, owner);
        if (already != null) {
            return already;
        }
        var head = sets.version(frame).head();
        long set = set(owner, new SetLabel(title, null, null, null, head.year(), head.agencyLevel()));
        jdbc.sql("update criteria.criteria_set set frame_version_id = :frame where id = :set")
                .param("frame", frame)
                .param("set", set)
                .update();
        long version = begun(set, frame, person);
        rows(version, frame, true);
        journal.record(Journal.ADMINISTRATION, person, "criteria.draft.begun", "version:" + version, owner, Map.of("from", frame));
        return version;
    }

    private long set(long owner, SetLabel label) {
        return jdbc.sql("""
                        insert into criteria.criteria_set (owner_agency_id, title, number, issued_on, issuer, year, agency_level)
                        values (:owner, :title, :number, :issuedOn, :issuer, :year, :level)
                        returning id
                        """)
                .param("owner", owner)
                .param("title", label.title())
                .param("number", label.number())
                .param("issuedOn", label.issuedOn())
                .param("issuer", label.issuer())
                .param("year", label.year())
                .param("level", label.agencyLevel())
                .query(Long.class)
                .single();
    }

    private void rows(long version, long from, boolean extending) {
        for (String sql : new String[] {
            """
            insert into criteria.node (version_id, position, key, code, kind, name, name_en, max_points, leaf, source, rule_kind, rule,
                rule_text, inputs, evidence, appraised_by, not_applicable_to, legal_basis, note, confirmed_by, confirmed_at, frame_node_id)
            select :version, position, key, code, kind, name, name_en, max_points, leaf, source, rule_kind, rule,
                rule_text, inputs, evidence, appraised_by, not_applicable_to, legal_basis, note, confirmed_by, confirmed_at,
                case when :extending then id else frame_node_id end
            from criteria.node where version_id = :from order by position
            """,
            """
            update criteria.node n set parent_id = p.id
            from criteria.node o
            join criteria.node op on op.id = o.parent_id
            join criteria.node p on p.key = op.key
            where n.version_id = :version and p.version_id = :version and o.version_id = :from and o.key = n.key
            """,
            """
            insert into criteria.node_match (node_id, previous_node_id)
            select n.id, o.id from criteria.node n join criteria.node o on o.version_id = :from and o.key = n.key
            where n.version_id = :version
            """,
            """
            insert into criteria.sheet_rule (version_id, rules) select :version, rules from criteria.sheet_rule where version_id = :from
            """,
            """
            insert into criteria.exemption (version_id, node_id, agency_kind, group_name, agency_id, legal_basis)
            select :version, n.id, e.agency_kind, e.group_name, e.agency_id, e.legal_basis
            from criteria.exemption e
            join criteria.node o on o.id = e.node_id and o.version_id = :from
            join criteria.node n on n.version_id = :version and n.key = o.key
            """,
            """
            insert into criteria.example (node_id, agency_kind, figures, status, numerator, denominator, note, kept_by, kept_at)
            select n.id, e.agency_kind, e.figures, e.status, e.numerator, e.denominator, e.note, e.kept_by, e.kept_at
            from criteria.example e
            join criteria.node o on o.id = e.node_id and o.version_id = :from
            join criteria.node n on n.version_id = :version and n.key = o.key
            """
        }) {
            jdbc.sql(sql).param("version", version).param("from", from).param("extending", extending).update();
        }
    }

    /** Years in texts and dates move along; a rule whose dates moved waits for a person again. */
    private void move(long version, int year, int by) {
        jdbc.sql("""
                        with moved as (
                            select id, replace(replace(coalesce(rule::text, ''), :next, :nextTo), :year, :yearTo) as rule
                            from criteria.node where version_id = :version
                        )
                        update criteria.node n
                        set name = replace(replace(name, :next, :nextTo), :year, :yearTo),
                            rule_text = replace(replace(rule_text, :next, :nextTo), :year, :yearTo),
                            evidence = replace(replace(evidence, :next, :nextTo), :year, :yearTo),
                            not_applicable_to = replace(replace(not_applicable_to, :next, :nextTo), :year, :yearTo),
                            note = replace(replace(note, :next, :nextTo), :year, :yearTo),
                            inputs = replace(replace(inputs::text, :next, :nextTo), :year, :yearTo)::jsonb,
                            rule = nullif(m.rule, '')::jsonb,
                            confirmed_at = case when coalesce(n.rule::text, '') = m.rule then confirmed_at end,
                            confirmed_by = case when coalesce(n.rule::text, '') = m.rule then confirmed_by end
                        from moved m
                        where n.version_id = :version and m.id = n.id
                        """)
                .param("version", version)
                .param("year", Integer.toString(year))
                .param("yearTo", Integer.toString(year + by))
                .param("next", Integer.toString(year + 1))
                .param("nextTo", Integer.toString(year + 1 + by))
                .update();
    }

    /** What the set is issued as; as long as none of its versions is published. */
    @Transactional
    public boolean label(long version, SetLabel label, long person) {
        var head = sets.version(version).head();
        int changed = jdbc.sql("""
                        update criteria.criteria_set s
                        set title = :title, number = :number, issued_on = :issuedOn, issuer = :issuer, year = :year, agency_level = :level
                        where id = :set and not exists (select from criteria.set_version v where v.set_id = s.id and v.published_at is not null)
                        """)
                .param("set", head.setId())
                .param("title", label.title())
                .param("number", label.number())
                .param("issuedOn", label.issuedOn())
                .param("issuer", label.issuer())
                .param("year", label.year())
                .param("level", label.agencyLevel())
                .update();
        if (changed > 0) {
            journal.record(
                    Journal.ADMINISTRATION, person, "criteria.set.labelled", "version:" + version, head.ownerAgencyId(), Map.of("year", label.year()));
        }
        return changed > 0;
    }

    /** Once a version of the set is published, the set keeps its title, number and date. */
    public boolean isLabelFixed(long version) {
        return jdbc.sql("""
                        select exists (select from criteria.set_version v join criteria.set_version o on o.set_id = v.set_id and o.published_at is not null
                                       where v.id = :version)
                        """).param("version", version).query(Boolean.class).single();
    }

    /** Gives a draft up with all that was written in it; a set without versions goes too. */
    @Transactional
    public boolean discard(long version, long person) {
        var head = sets.version(version).head();
        if (head.publishedAt() != null) {
            return false;
        }
        jdbc.sql("delete from criteria.set_version where id = :version").param("version", version).update();
        jdbc.sql("delete from criteria.criteria_set s where id = :set and not exists (select from criteria.set_version v where v.set_id = s.id)")
                .param("set", head.setId())
                .update();
        journal.record(
                Journal.ADMINISTRATION, person, "criteria.draft.discarded", "version:" + version, head.ownerAgencyId(), Map.of("set", head.setId()));
        return true;
    }

    /** The version a draft was made from; null of a set that was imported. */
    public @Nullable Long previous(long version) {
        return jdbc.sql("select previous_id from criteria.set_version where id = :version")
                .param("version", version)
                .query((row, n) -> row.getObject("previous_id", Long.class))
                .list()
                .getFirst();
    }
}
