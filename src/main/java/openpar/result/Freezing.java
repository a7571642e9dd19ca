package openpar.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.kit.office.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a table down as it stands, with the words a reader of the file needs, in both languages. */
@Component
class Freezing {
    private final JdbcClient jdbc;
    private final Standings standings;
    private final Campaigns campaigns;
    private final MessageSource messages;

    Freezing(JdbcClient jdbc, Standings standings, Campaigns campaigns, MessageSource messages) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.campaigns = campaigns;
        this.messages = messages;
    }

    Frozen of(Standings.Table table) {
        var campaign = table.campaign();
        var leaves = leaves(campaign.id());
        var before = before(campaign);
        var agencies = new ArrayList<Frozen.Agency>();
        for (var standing : table.rows()) {
            var participant = standing.participant();
            var version = table.version(participant.versionId());
            var now = standing.now();
            var areas = new ArrayList<Frozen.Area>();
            for (var area : version.areas()) {
                var part = now.area(area.id());
                areas.add(new Frozen.Area(area.code(), part.shown(), part.shownMax(), part.shownRate()));
            }
            var points = new LinkedHashMap<String, @Nullable String>();
            var said = leaves.getOrDefault(participant.id(), Map.of());
            version.leaves().stream()
                    .filter(n -> !n.isTracked())
                    .forEach(n -> points.put(n.key(), said.get(n.id())));
            agencies.add(new Frozen.Agency(
                    participant.id(),
                    participant.code(),
                    participant.name(),
                    participant.shortName(),
                    participant.kind(),
                    participant.groupId(),
                    participant.ranked(),
                    participant.withheld(),
                    standing.isRanked() && !participant.withheld() ? standing.rank() : null,
                    standing.grade() == null ? null : standing.grade().position(),
                    standing.self().shown(),
                    now.appraised().shown(),
                    now.survey().shown(),
                    now.shown(),
                    now.total().shownMax(),
                    standing.shownRate(),
                    before.get(participant.agencyId()),
                    now.total().points().toString(),
                    now.total().max().toString(),
                    areas,
                    points,
                    standing.rated() == null ? null : standing.rated().position(),
                    standing.commended() && !participant.withheld(),
                    said(standing::said),
                    table.isReduced(standing) ? one(words -> standing.based(words, version.maximum(null))) : null));
        }
        return new Frozen(
                Frozen.FORMAT,
                campaign.name(),
                campaign.year(),
                campaign.owner(),
                campaign.ties().word(),
                campaign.tieKeys(),
                campaign.compareAs(),
                Boards.single(table, false),
                Boards.single(table, true),
                table.grades().stream()
                        .map(g -> new Frozen.GradeStep(g.position(), g.name(), g.nameEn(), g.fromRate()))
                        .toList(),
                Boards.areas(table).stream()
                        .map(a -> new Frozen.AreaName(a.code(), a.name(), a.nameEn()))
                        .toList(),
                said(words -> SheetNotes.of(table, words)),
                agencies);
    }

    private Map<Long, java.math.BigDecimal> before(Campaign campaign) {
        return campaign.previousId() == null
                ? Map.of()
                : campaigns.find(campaign.previousId())
                        .map(previous -> standings.of(previous).rows().stream()
                                .filter(s -> s.shownRate() != null)
                                .collect(Collectors.toMap(
                                        s -> s.participant().agencyId(), s -> Objects.requireNonNull(s.shownRate()), (a, b) -> a)))
                        .orElse(Map.of());
    }

    private Map<Long, Map<Long, String>> leaves(long campaign) {
        var leaves = new HashMap<Long, Map<Long, String>>();
        jdbc.sql("""
                        select participant_id, node_id, status, numerator, denominator
                        from result.leaf
                        where campaign_id = :campaign and status in ('scored', 'not_applicable')
                        """)
                .param("campaign", campaign)
                .query(row -> {
                    leaves.computeIfAbsent(row.getLong("participant_id"), p -> new HashMap<>())
                            .put(
                                    row.getLong("node_id"),
                                    row.getString("status").equals("scored")
                                            ? Sums.fraction(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"))
                                                    .toString()
                                            : "n/a");
                });
        return leaves;
    }

    private List<Frozen.Said> said(Function<Words, List<String>> sentences) {
        var vietnamese = sentences.apply(Words.of(messages, "vi"));
        var english = sentences.apply(Words.of(messages, "en"));
        return IntStream.range(0, vietnamese.size()).mapToObj(n -> new Frozen.Said(vietnamese.get(n), english.get(n))).toList();
    }

    private Frozen.Said one(Function<Words, String> sentence) {
        return new Frozen.Said(sentence.apply(Words.of(messages, "vi")), sentence.apply(Words.of(messages, "en")));
    }
}
