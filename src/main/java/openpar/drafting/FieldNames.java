package openpar.drafting;

import java.util.Set;
import java.util.regex.Pattern;
import openpar.kit.web.Shell;

/** What a field of the form is called, so that the summary of faults can name it: "Điểm, dòng 2: ". */
final class FieldNames {
    private static final Set<String> NAMED = Set.of(
            "code", "name", "max", "label", "numerator", "denominator", "floor", "cap", "from", "to", "points", "input", "due", "on_time",
            "within_days", "step", "points_per_step", "max_deduction", "expression", "min", "when", "survey", "group", "weight", "index");
    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]\\.[a-z_]+$");

    private FieldNames() {}

    /** "" for places that are no single field. */
    static String before(Shell shell, String place) {
        var last = place.substring(place.lastIndexOf('.') + 1);
        if (!NAMED.contains(last)) return "";
        var name = shell.t("drafting.field." + last);
        var row = ROW.matcher(place);
        return (row.find() ? shell.t("drafting.field.row", name, Integer.parseInt(row.group(1)) + 1) : name) + ": ";
    }
}
