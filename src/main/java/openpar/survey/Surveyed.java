package openpar.survey;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.SurveyRule;

/** What a table of this campaign may speak of: its participants by code, and the surveyed leaves of each one's set. */
final class Surveyed {
    private final Map<String, Participant> participants = new HashMap<>();
    private final Map<Long, Participant> byId = new HashMap<>();
    private final Map<Long, SetVersion> versions;

    Surveyed(List<Participant> participants, Map<Long, SetVersion> versions) {
        this.versions = versions;
        for (Participant participant : participants) {
            this.participants.put(bare(participant.code()), participant);
            byId.put(participant.id(), participant);
        }
    }

    /** Spreadsheets eat leading zeros. */
    Optional<Participant> participant(String code) {
        return Optional.ofNullable(participants.get(bare(code)));
    }

    List<CriteriaNode> leaves(Participant participant) {
        return version(participant).leaves().stream()
                .filter(l -> l.is("survey") && l.rule() instanceof SurveyRule)
                .toList();
    }

    /** A code kept as a number has lost its last zeros: 3.1 may have been 3.10. */
    List<CriteriaNode> leaves(Participant participant, Cell code) {
        return leaves(participant).stream()
                .filter(l -> switch (code) {
                    case Cell.Words(String text) ->
                        l.key().equals(text) || l.code().equals(text);
                    case Cell.Amount(BigDecimal value) ->
                        l.code().matches("\\d+(\\.\\d+)?") && new BigDecimal(l.code()).compareTo(value) == 0;
                })
                .toList();
    }

    static List<String> groups(CriteriaNode leaf) {
        ScoringRule rule = leaf.rule();
        return rule instanceof SurveyRule survey
                ? survey.groups().stream().map(ScoringRule.Group::group).toList()
                : List.of();
    }

    List<String> groupsOf(long participant, long node) {
        return groups(node(participant, node));
    }

    CriteriaNode node(long participant, long node) {
        return version(participant(participant)).node(node);
    }

    Participant participant(long id) {
        return java.util.Objects.requireNonNull(byId.get(id));
    }

    private SetVersion version(Participant participant) {
        return java.util.Objects.requireNonNull(versions.get(participant.versionId()));
    }

    private static String bare(String code) {
        return code.strip().replaceFirst("^0+(?=\\d)", "");
    }
}
