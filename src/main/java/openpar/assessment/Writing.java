package openpar.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import openpar.audit.Journal;
import openpar.criteria.CriteriaNode;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes a saving in one statement: figures, leaves whose points follow, and the history; then the journal. */
@Repository
class Writing {
    private final JdbcClient jdbc;
    private final Journal journal;

    Writing(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A retry of a request whose answer was lost is no conflict: its change is already there. */
    void forgetRetried(
            long assessment,
            long node,
            @Nullable String saveKey,
            List<Entry> conflicts,
            Map<String, Trouble> troubles) {
        if (saveKey == null || conflicts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select field
                        from assessment.change
                        where assessment_id = :assessment and node_id = :node and save_key = :key
                        """)
                .param("assessment", assessment)
                .param("node", node)
                .param("key", saveKey)
                .query(String.class)
                .list()
                .forEach(troubles::remove);
    }

    void write(Written written) {
        var leaf = written.after().leaf(written.node());
        var figures = written.changes().stream().filter(Change::isFigure).toList();
        jdbc.sql("""
                        with figures as (
                            insert into assessment.figure (assessment_id, node_id, input, value, version, changed_by, changed_at)
                            select :assessment, :node, f.input, f.value::jsonb, 1, :person, :now
                            from unnest(:inputs::text[], :values::text[]) as f (input, value)
                            on conflict (assessment_id, node_id, input)
                                do update set value = excluded.value, version = figure.version + 1,
                                              changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        ), leaves as (
                            update assessment.leaf l
                            set status = s.status, numerator = s.numerator::numeric, denominator = s.denominator::numeric, computed_at = :now,
                                explanation = case when l.node_id = :node and :explained then :explanation else l.explanation end,
                                explanation_version = l.explanation_version + case when l.node_id = :node and :explained then 1 else 0 end,
                                explanation_by = case when l.node_id = :node and :explained then :person else l.explanation_by end,
                                explanation_at = case when l.node_id = :node and :explained then :now else l.explanation_at end,
                                not_applicable = case when l.node_id = :node and :claimed then :notApplicable else l.not_applicable end,
                                not_applicable_version = l.not_applicable_version + case when l.node_id = :node and :claimed then 1 else 0 end
                            from unnest(:nodes::bigint[], :statuses::text[], :numerators::text[], :denominators::text[])
                                as s (node_id, status, numerator, denominator)
                            where l.assessment_id = :assessment and l.node_id = s.node_id
                        ), seen as (
                            update assessment.moved_leaf set seen_by = :person, seen_at = :now
                            where assessment_id = :assessment and node_id = :node and seen_at is null
                        )
                        insert into assessment.change (assessment_id, node_id, field, old_value, new_value, old_points, new_points,
                                                       changed_by, changed_at, made_offline_at, save_key)
                        select :assessment, :node, c.field, c.old_value, c.new_value, :oldPoints, :newPoints, :person, :now, :offline, :key
                        from unnest(:fields::text[], :olds::text[], :news::text[]) as c (field, old_value, new_value)
                        """)
                .param("assessment", written.before().assessment().id())
                .param("node", written.node().id())
                .param("person", written.person())
                .param("now", at(written.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("inputs", texts(figures, Change::field))
                .param("values", texts(figures, Change::to))
                .param("explained", has(written, Entry.EXPLANATION))
                .param("explanation", leaf.explanation())
                .param("claimed", has(written, Entry.NOT_APPLICABLE))
                .param("notApplicable", leaf.notApplicable(), Types.VARCHAR)
                .param(
                        "nodes",
                        written.affected().stream().map(CriteriaNode::id).toArray(Long[]::new))
                .param(
                        "statuses",
                        texts(
                                written.affected(),
                                n -> state(written, n).status().word()))
                .param("numerators", texts(written.affected(), n -> part(state(written, n), true)))
                .param("denominators", texts(written.affected(), n -> part(state(written, n), false)))
                .param("oldPoints", shown(written.before().leaf(written.node())), Types.NUMERIC)
                .param("newPoints", shown(leaf), Types.NUMERIC)
                .param("offline", at(written.edit().madeOffline()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("key", written.edit().saveKey(), Types.VARCHAR)
                .param("fields", texts(written.changes(), Change::field))
                .param("olds", texts(written.changes(), Change::from))
                .param("news", texts(written.changes(), Change::to))
                .update();
        record(written, leaf);
    }

    /** Figures stand in the journal as they are, sentences only as their digest. */
    private void record(Written written, LeafState leaf) {
        var arguments = new TreeMap<String, @Nullable Object>();
        for (var change : written.changes()) {
            arguments.put(change.field(), change.isFigure() ? change.to() : "sha256:" + digest(change.to()));
        }
        arguments.put("points", leaf.points() == null ? null : leaf.points().toString());
        if (written.edit().madeOffline() != null) {
            arguments.put("made_offline_at", written.edit().madeOffline().toString());
        }
        var assessment = written.before().assessment();
        journal.record(
                Journal.participant(assessment.participantId()),
                written.person(),
                "assessment.leaf.changed",
                "assessment:" + assessment.id() + "/" + written.node().key(),
                assessment.agencyId(),
                arguments);
    }

    private static LeafState state(Written written, CriteriaNode node) {
        return written.after().leaf(node);
    }

    private static boolean has(Written written, String field) {
        return written.changes().stream().anyMatch(c -> c.field().equals(field));
    }

    private static @Nullable String part(LeafState leaf, boolean above) {
        var points = leaf.points();
        return points == null ? null : (above ? points.numerator() : points.denominator()).toString();
    }

    static @Nullable BigDecimal shown(LeafState leaf) {
        @Nullable Fraction points = leaf.points();
        return points == null ? null : points.toDecimal(2);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> @Nullable String[] texts(List<T> from, Function<T, @Nullable String> of) {
        var texts = new ArrayList<@Nullable String>();
        from.forEach(one -> texts.add(of.apply(one)));
        return texts.toArray(new String[0]);
    }

    static String digest(@Nullable String text) {
        try {
            byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
