package openpar.annex;

import java.util.ArrayList;

/** What a column of notes says besides: to whom the row does not apply, that it is surveyed. */
record Notes(String notApplicable, String note) {
    static Notes of(String notApplicable, String note) {
        var whom = Plain.line(notApplicable);
        var rest = new ArrayList<String>();
        for (var part : Plain.line(note).split("; (?=\\p{Lu})")) {
            var said = part.strip();
            if (whom.isEmpty() && said.matches("(?iU)không áp dụng:.*")) whom = said.substring(said.indexOf(':') + 1).strip();
            else if (!said.equals("Điều tra xã hội học")) rest.add(said);
        }
        return new Notes(whom, String.join("; ", rest));
    }
}
