package openpar.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.scoring.Phrase;
import openpar.scoring.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Points of a few leaves for all agencies of a campaign, in one layer. */
@Repository
class LeafScores {
    /** A leaf the layer does not speak of, as a surveyed one in the self-score. */
    static final Score ABSENT = new Score.NotApplicable(new Phrase("scoring.not_applicable.stated", List.of()));

    private final JdbcClient jdbc;

    LeafScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Map<Long, Score>> of(long campaign, Layer layer, boolean all, List<Long> participants, List<Long> leaves) {
        var scores = new HashMap<Long, Map<Long, Score>>();
        jdbc.sql("""
                        select l.participant_id, l.node_id, v.status, v.numerator, v.denominator
                        from result.leaf l
                        cross join lateral (values
                            ('self', l.self_status, l.self_numerator, l.self_denominator),
                            ('round_1', l.round_1_status, l.round_1_numerator, l.round_1_denominator),
                            ('final', l.status, l.numerator, l.denominator)
                        ) v (layer, status, numerator, denominator)
                        where l.campaign_id = :campaign
                          and (:all or l.participant_id = any (:participants))
                          and l.node_id = any (:leaves)
                          and v.layer = :layer
                          and (v.layer <> 'self' or l.source = 'self')
                          and (v.layer <> 'round_1' or l.source <> 'survey')
                        """)
                .param("campaign", campaign)
                .param("all", all)
                .param("participants", participants.toArray(Long[]::new))
                .param("leaves", leaves.toArray(Long[]::new))
                .param("layer", layer.word())
                .query(row -> {
                    var said = LeafRow.Said.of(row, "");
                    scores.computeIfAbsent(row.getLong("participant_id"), p -> new HashMap<>()).put(row.getLong("node_id"), said.score(""));
                });
        return scores;
    }
}
