package openpar.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import openpar.audit.Journal;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Visitor;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Marks on leaves that a move changed: set by the move itself, taken off by somebody who looked or saved. */
@Repository
class MovedMarks {
    /** @param before null: the leaf is new */
    record Mark(long assessment, CriteriaNode node, @Nullable CriteriaNode before, @Nullable LeafState then, List<String> what) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    MovedMarks(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** What an officer has to read again between these two leaves. */
    static List<String> what(CriteriaNode old, CriteriaNode now) {
        var what = new ArrayList<String>();
        if (!Objects.equals(old.rule(), now.rule())) what.add("rule");
        if (!Recast.max(old).equals(Recast.max(now))) what.add("maximum");
        if (!Recast.inputs(old).equals(Recast.inputs(now))) what.add("inputs");
        if (Outline.mayNotApply(old) != Outline.mayNotApply(now)) what.add("applies");
        if (!old.ruleText().equals(now.ruleText())) what.add("text");
        if (!old.evidence().equals(now.evidence())) what.add("evidence");
        if (!old.name().equals(now.name())) what.add("name");
        if (!old.code().equals(now.code())) what.add("code");
        return what;
    }

    /** A mark nobody has looked at yet stays with what it said first. */
    void set(Collection<Mark> marks, long version, OffsetDateTime at) {
        jdbc.sql("""
                        insert into assessment.moved_leaf as m (assessment_id, node_id, before_node_id, version_id, what,
                            status_before, numerator_before, denominator_before, moved_at)
                        select s.assessment_id, s.node_id, s.before_id, :version, string_to_array(s.what, ' '), s.status, s.numerator::numeric, s.denominator::numeric, :at
                        from unnest(:sheets::bigint[], :nodes::bigint[], :befores::bigint[], :what::text[], :statuses::text[], :numerators::text[], :denominators::text[])
                            as s (assessment_id, node_id, before_id, what, status, numerator, denominator)
                        join assessment.leaf l on l.assessment_id = s.assessment_id and l.node_id = s.node_id
                        on conflict (assessment_id, node_id) do update
                            set version_id = excluded.version_id, moved_at = excluded.moved_at, seen_by = null, seen_at = null,
                                what = case when m.seen_at is not null then excluded.what when 'new' = any (m.what) then m.what
                                            else (select array_agg(distinct w) from unnest(m.what || excluded.what) as w) end,
                                before_node_id = case when m.seen_at is null then m.before_node_id else excluded.before_node_id end,
                                status_before = case when m.seen_at is null then m.status_before else excluded.status_before end,
                                numerator_before = case when m.seen_at is null then m.numerator_before else excluded.numerator_before end,
                                denominator_before = case when m.seen_at is null then m.denominator_before else excluded.denominator_before end
                        """)
                .param("version", version)
                .param("at", at)
                .param("sheets", marks.stream().map(Mark::assessment).toArray(Long[]::new))
                .param("nodes", marks.stream().map(m -> m.node().id()).toArray(Long[]::new))
                .param("befores", marks.stream().map(m -> m.before() == null ? null : m.before().id()).toArray(Long[]::new))
                .param("what", marks.stream().map(m -> String.join(" ", m.what())).toArray(String[]::new))
                .param("statuses", texts(marks, then -> then.status().word()))
                .param("numerators", texts(marks, then -> part(then.points(), Fraction::numerator)))
                .param("denominators", texts(marks, then -> part(then.points(), Fraction::denominator)))
                .update();
    }

    private static @Nullable String part(@Nullable Fraction points, Function<Fraction, Object> of) {
        return points == null ? null : of.apply(points).toString();
    }

    private static @Nullable String[] texts(Collection<Mark> marks, Function<LeafState, @Nullable String> of) {
        var texts = new ArrayList<@Nullable String>();
        marks.forEach(m -> texts.add(m.then() == null ? null : of.apply(m.then())));
        return texts.toArray(new String[0]);
    }

    /** What the mark of a leaf says; empty where there is none or somebody has looked. */
    Optional<MovedLeaf> find(Assessment assessment, CriteriaNode node) {
        return jdbc.sql("""
                        select m.what, m.moved_at, s.title, s.number, s.issued_on, v.version, kit.shown(m.numerator_before, m.denominator_before) as points_before,
                               coalesce((select x.reason from campaign.version_move x
                                         where x.campaign_id = :campaign and x.to_version_id = m.version_id order by x.id desc limit 1), '') as reason,
                               b.code, b.name, b.max_points, b.rule_text, b.evidence
                        from assessment.moved_leaf m
                        join criteria.set_version v on v.id = m.version_id
                        join criteria.criteria_set s on s.id = v.set_id
                        left join criteria.node b on b.id = m.before_node_id
                        where m.assessment_id = :assessment and m.node_id = :node and m.seen_at is null
                        """)
                .param("campaign", assessment.campaignId())
                .param("assessment", assessment.id())
                .param("node", node.id())
                .query(MovedMarks::moved)
                .optional();
    }

    private static MovedLeaf moved(ResultSet row, int number) throws SQLException {
        @Nullable String set = row.getString("number");
        @Nullable String code = row.getString("code");
        return new MovedLeaf(
                Arrays.asList((String[]) row.getArray("what").getArray()),
                Assessments.instant(row, "moved_at"),
                set == null ? row.getString("title") : set,
                row.getObject("issued_on", LocalDate.class),
                row.getInt("version"),
                row.getString("reason"),
                row.getBigDecimal("points_before"),
                code == null
                        ? null
                        : new MovedLeaf.Before(code, row.getString("name"), row.getBigDecimal("max_points"), row.getString("rule_text"), row.getString("evidence")));
    }

    /** Somebody of the agency has looked; a second time changes nothing. */
    @Transactional
    void looked(Assessment assessment, CriteriaNode node, Visitor visitor) {
        int marks = jdbc.sql("""
                        update assessment.moved_leaf set seen_by = :person, seen_at = :now
                        where assessment_id = :assessment and node_id = :node and seen_at is null
                        """)
                .param("person", visitor.personId())
                .param("now", OffsetDateTime.now(clock))
                .param("assessment", assessment.id())
                .param("node", node.id())
                .update();
        if (marks > 0) {
            journal.record(
                    Journal.participant(assessment.participantId()),
                    visitor.personId(),
                    "assessment.move.seen",
                    "assessment:" + assessment.id() + "/" + node.key(),
                    assessment.agencyId(),
                    Map.of());
        }
    }
}
