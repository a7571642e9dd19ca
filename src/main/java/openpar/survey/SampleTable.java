package openpar.survey;

import java.util.List;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;

/** A table to fill in: every surveyed leaf and group of the first participants, with the lines above it. */
final class SampleTable {
    private static final int PARTICIPANTS = 3;

    private SampleTable() {}

    /** With a byte order mark, so that Excel reads the Vietnamese letters. */
    static String of(List<Participant> participants, Surveyed surveyed, List<String> head) {
        var text = new StringBuilder("\uFEFF");
        head.forEach(line -> text.append(line).append("\r\n"));
        text.append("agency_code;code;group;percent;valid_forms\r\n");
        int line = 0;
        for (Participant participant : participants.stream().limit(PARTICIPANTS).toList()) {
            for (CriteriaNode leaf : surveyed.leaves(participant)) {
                for (String group : Surveyed.groups(leaf)) {
                    text.append(participant.code())
                            .append(';')
                            .append(leaf.code())
                            .append(';')
                            .append(group);
                    text.append(';')
                            .append(80 + line % 15)
                            .append(",5;")
                            .append(60 + line % 40)
                            .append("\r\n");
                    line++;
                }
            }
        }
        return text.toString();
    }
}
