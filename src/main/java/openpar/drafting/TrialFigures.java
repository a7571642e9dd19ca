package openpar.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** What agencies declared in a campaign, to try a draft on: a few statements for all of them. */
@Repository
public class TrialFigures {
    /** Beyond so many agencies a trial takes the first of them. */
    static final int AGENCIES = 600;

    public record Campaign(long id, String name, int year) {}

    record Agency(long participant, long agency, String name, String kind, @Nullable String groupName, long version) {}

    /** @param points what the figures came to then; null: missing, refused or not applicable */
    record Declared(Figures figures, String status, @Nullable Fraction points) {
        Declared named(@Nullable ScoringRule then, @Nullable ScoringRule now, String agencyKind) {
            return now == null ? this : new Declared(FigureNames.named(figures, then, now, agencyKind), status, points);
        }
    }

    private final JdbcClient jdbc;

    TrialFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The campaigns of this owner and below in which something was declared, newest first. */
    List<Campaign> campaigns(long ownerAgencyId) {
        return jdbc.sql("""
                        select c.id, c.name, c.year
                        from campaign.campaign c
                        where exists (select from agency.subtree s where s.ancestor_id = :owner and s.descendant_id = c.owner_agency_id)
                          and exists (select from campaign.participant p join assessment.assessment a on a.participant_id = p.id where p.campaign_id = c.id)
                        order by c.year desc, c.id desc
                        """).param("owner", ownerAgencyId).query(Campaign.class).list();
    }

    Optional<Campaign> newest(long ownerAgencyId) {
        return campaigns(ownerAgencyId).stream().findFirst();
    }

    List<Agency> agencies(long campaign) {
        return jdbc.sql("""
                        select p.participant_id as participant, p.agency_id as agency, p.name, p.kind, g.name as group_name, p.version_id as version
                        from campaign.participants p
                        left join campaign.agency_group g on g.id = p.group_id
                        where p.campaign_id = :campaign
                        order by p.name collate kit.vi
                        limit :most
                        """)
                .param("campaign", campaign)
                .param("most", AGENCIES)
                .query(Agency.class)
                .list();
    }

    /** By participant and node of the campaign's set; of these nodes only, where any are named. */
    Map<Long, Map<Long, Declared>> declared(Collection<Long> participants, @Nullable Collection<Long> nodes) {
        var figures = new HashMap<Long, Map<Long, String>>();
        jdbc.sql("""
                        select f.participant_id, f.node_id, json_object_agg(f.input, f.value)::text as figures
                        from assessment.figures f
                        where f.participant_id = any (:participants) and (:all or f.node_id = any (:nodes))
                        group by f.participant_id, f.node_id
                        """)
                .param("participants", participants.toArray(Long[]::new))
                .param("all", nodes == null)
                .param("nodes", nodes == null ? new Long[0] : nodes.toArray(Long[]::new))
                .query(row -> {
                    figures.computeIfAbsent(row.getLong(1), p -> new HashMap<>()).put(row.getLong(2), row.getString(3));
                });
        var declared = new HashMap<Long, Map<Long, Declared>>();
        jdbc.sql("""
                        select a.participant_id, l.node_id, l.status, l.numerator, l.denominator, l.not_applicable
                        from assessment.leaf l
                        join assessment.assessment a on a.id = l.assessment_id
                        where a.participant_id = any (:participants) and (:all or l.node_id = any (:nodes))
                        """)
                .param("participants", participants.toArray(Long[]::new))
                .param("all", nodes == null)
                .param("nodes", nodes == null ? new Long[0] : nodes.toArray(Long[]::new))
                .query(row -> {
                    @Nullable BigDecimal numerator = row.getBigDecimal("numerator");
                    @Nullable BigDecimal denominator = row.getBigDecimal("denominator");
                    @Nullable String json = figures.getOrDefault(row.getLong(1), Map.of()).get(row.getLong(2));
                    declared.computeIfAbsent(row.getLong(1), p -> new HashMap<>())
                            .put(
                                    row.getLong(2),
                                    new Declared(
                                            new Figures(byName(json), row.getString("not_applicable")),
                                            row.getString("status"),
                                            numerator == null || denominator == null
                                                    ? null
                                                    : new Fraction(numerator.toBigIntegerExact(), denominator.toBigIntegerExact())));
                });
        return declared;
    }

    private static Map<String, Figure> byName(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        var figures = new HashMap<String, Figure>();
        for (var property : RuleForm.JSON.readTree(json).properties()) {
            figures.put(property.getKey(), figure(property.getValue()));
        }
        return figures;
    }

    private static Figure figure(JsonNode value) {
        if (value.isNull()) {
            return new Figure.None();
        }
        if (value.isBoolean()) {
            return new Figure.Tick(value.booleanValue());
        }
        String text = value.asString();
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? new Figure.Day(LocalDate.parse(text)) : new Figure.Number(Fraction.parse(text));
    }
}
