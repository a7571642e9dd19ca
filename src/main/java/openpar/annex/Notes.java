package openpar.annex;

import java.util.ArrayList;

/**
 * What a column of notes says besides: to whom the row does not apply, that it is surveyed, how it is computed.
 *
 * @param computed the rule as a sentence with its lines; empty where the printed rule is all there is
 */
record Notes(String notApplicable, String note, String computed) {
    static Notes of(String notApplicable, String text) {
        int at = text.indexOf(Computed.MARK);
        var note = at < 0 ? text : text.substring(0, at);
        var whom = Plain.line(notApplicable);
        var rest = new ArrayList<String>();
        for (var part : Plain.line(note).split("; (?=\\p{Lu})")) {
            var said = part.strip().replaceAll(";$", "");
            if (whom.isEmpty() && said.matches("(?iU)không áp dụng:.*")) whom = said.substring(said.indexOf(':') + 1).strip();
            else if (!said.isEmpty() && !said.equals("Điều tra xã hội học")) rest.add(said);
        }
        return new Notes(whom, String.join("; ", rest), at < 0 ? "" : String.join("\n", Plain.lines(text.substring(at + Computed.MARK.length()))));
    }
}
