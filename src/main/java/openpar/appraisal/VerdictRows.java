package openpar.appraisal;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verdicts with their versions, and every change of them. */
@Repository
class VerdictRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    VerdictRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Verdict> of(long participant, long node) {
        return jdbc.sql(Verdict.SELECT + "where v.participant_id = :participant and v.node_id = :node order by v.round")
                .param("participant", participant)
                .param("node", node)
                .query(Verdict::of)
                .list();
    }

    /** False where the version on the screen is no longer the newest. */
    boolean write(long person, Item item, int round, Decision decision, VerdictForm form, @Nullable Long acceptance) {
        String sql = form.version() == 0 ? """
                  insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, figures, reason_id, reason,
                                                 provenance, raised, acceptance_id, decided_by, decided_at)
                  values (:participant, :node, :round, :kind, :status, :numerator, :denominator, :figures::jsonb, :reasonId, :reason,
                          :provenance, :raised, :acceptance, :person, :now)
                  on conflict (participant_id, node_id, round) do nothing
                  """ : """
                  update appraisal.verdict
                  set kind = :kind, status = :status, numerator = :numerator, denominator = :denominator, figures = :figures::jsonb,
                      reason_id = :reasonId, reason = :reason, provenance = :provenance, raised = :raised, acceptance_id = :acceptance,
                      decided_by = :person, decided_at = :now, version = version + 1
                  where participant_id = :participant and node_id = :node and round = :round and version = :version
                  """;
        return jdbc.sql(sql)
                        .param("participant", item.participantId())
                        .param("node", item.nodeId())
                        .param("round", round)
                        .param("kind", decision.kind().word())
                        .param("status", decision.status())
                        .param("numerator", numerator(decision.points()), Types.NUMERIC)
                        .param("denominator", denominator(decision.points()), Types.NUMERIC)
                        .param("figures", FigureText.write(decision.figures()))
                        .param("reasonId", form.reasonId(), Types.BIGINT)
                        .param("reason", decision.kind() == VerdictKind.ASK ? form.question() : form.reason())
                        .param("provenance", form.provenance())
                        .param("raised", decision.raised())
                        .param("acceptance", acceptance, Types.BIGINT)
                        .param("person", person)
                        .param("now", OffsetDateTime.now(clock))
                        .param("version", form.version())
                        .update()
                == 1;
    }

    boolean delete(long id, int version) {
        return jdbc.sql("delete from appraisal.verdict where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void changed(long person, Item item, int round, Decision decision, VerdictForm form, @Nullable Fraction old) {
        change(
                person,
                item,
                "round_" + round,
                decision.kind().word(),
                old,
                decision.points(),
                FigureText.write(decision.figures()),
                form.reasonId(),
                decision.kind() == VerdictKind.ASK ? form.question() : form.reason());
    }

    void undone(long person, Item item, Verdict verdict, @Nullable Fraction after) {
        change(person, item, "round_" + verdict.round(), "undone", verdict.points(), after, "{}", null, "");
    }

    void change(
            long person,
            Item item,
            String layer,
            String kind,
            @Nullable Fraction old,
            @Nullable Fraction points,
            String figures,
            @Nullable Long reasonId,
            String reason) {
        jdbc.sql("""
                        insert into appraisal.verdict_change (participant_id, node_id, layer, kind, old_points, new_points, figures, reason_code, reason,
                                                              changed_by, changed_at)
                        values (:participant, :node, :layer, :kind, :old, :new, :figures::jsonb,
                                (select code from criteria.reason_code where id = :reasonId), :reason, :person, :now)
                        """)
                .param("participant", item.participantId())
                .param("node", item.nodeId())
                .param("layer", layer)
                .param("kind", kind)
                .param("old", Shown.of(old), Types.NUMERIC)
                .param("new", Shown.of(points), Types.NUMERIC)
                .param("figures", figures)
                .param("reasonId", reasonId, Types.BIGINT)
                .param("reason", reason)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The points of the council that count now: adjusted before round 2 before round 1. */
    @Nullable Fraction counting(Item item) {
        return jdbc.sql("""
                        select numerator, denominator
                        from appraisal.council_points
                        where participant_id = :participant and node_id = :node
                        order by case layer when 'adjusted' then 0 when 'round_2' then 1 else 2 end
                        limit 1
                        """)
                .param("participant", item.participantId())
                .param("node", item.nodeId())
                .query((row, i) -> Optional.ofNullable(Item.fraction(row.getBigDecimal(1), row.getBigDecimal(2))))
                .optional()
                .flatMap(points -> points)
                .orElse(null);
    }

    /** The newest first. */
    List<Change> changes(long participant, long node) {
        return jdbc.sql("""
                        select c.layer, c.kind, c.old_points, c.new_points, c.reason_code, c.reason, w.full_name as person, c.changed_at
                        from appraisal.verdict_change c
                        join account.people w on w.person_id = c.changed_by
                        where c.participant_id = :participant and c.node_id = :node
                        order by c.changed_at desc, c.id desc
                        limit 20
                        """)
                .param("participant", participant)
                .param("node", node)
                .query(Change.class)
                .list();
    }

    @Nullable
    String reasonCode(long id) {
        return jdbc.sql("select code from criteria.reason_code where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    static @Nullable BigDecimal numerator(@Nullable Fraction points) {
        return points == null ? null : new BigDecimal(points.numerator());
    }

    static @Nullable BigDecimal denominator(@Nullable Fraction points) {
        return points == null ? null : new BigDecimal(points.denominator());
    }
}
