package openpar.assessment;

import java.util.ArrayList;
import java.util.List;
import openpar.kit.web.Visitor;
import openpar.scoring.Input;
import org.springframework.context.ApplicationContext;

/** Fills every leaf of a sheet through the room's own door, as an officer would who has finished. */
public final class FilledSheet {
    private final Assessments assessments;
    private final Sheets sheets;
    private final Saving saving;

    FilledSheet(Assessments assessments, Sheets sheets, Saving saving) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.saving = saving;
    }

    /** The same from the journeys, which know no door of this room. */
    public static void fill(ApplicationContext program, long id, Visitor officer) {
        new FilledSheet(program.getBean(Assessments.class), program.getBean(Sheets.class), program.getBean(Saving.class))
                .fill(id, officer);
    }

    /** @param but the keys left out */
    void fill(long id, Visitor officer, String... but) {
        var assessment = assessments.find(id).orElseThrow();
        for (var node : sheets.outline(assessment).own()) {
            if (!List.of(but).contains(node.key())) {
                var entries = new ArrayList<Entry>();
                for (var input : Outline.inputs(node, assessment.kind())) {
                    entries.add(new Entry(input.name(), value(input), false, 0));
                }
                entries.add(new Entry(Entry.EXPLANATION, "Số liệu lấy từ báo cáo năm của UBND xã.", false, 0));
                saving.save(id, officer, new Edit(node.key(), null, entries, null, null));
            }
        }
    }

    private static String value(Input input) {
        return switch (input.type()) {
            case TICK -> "true";
            case CHOICE -> "1";
            case DATE -> "15/01/2026";
            default -> "10";
        };
    }
}
