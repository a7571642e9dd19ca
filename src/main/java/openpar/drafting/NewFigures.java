package openpar.drafting;

import java.util.ArrayList;
import java.util.List;
import openpar.criteria.InputField;

/** A kind of rule that counts something brings its figures along: those already declared, in their order, else new ones. */
final class NewFigures {
    private record Wanted(String place, String name, String label) {}

    private NewFigures() {}

    /** @param prefix of a rule whose kind was just chosen; a rule that names figures already keeps them */
    static Typed brought(Typed typed, String prefix) {
        var wanted = wanted(typed, prefix);
        if (wanted.stream().anyMatch(w -> typed.has(prefix + w.place()))) return typed;
        var free = new ArrayList<>(declared(typed));
        Typed now = typed;
        for (var one : wanted) {
            if (free.isEmpty()) {
                now = declare(now, one);
                free.add(one.name());
            }
            now = now.with(prefix + one.place(), free.removeFirst());
        }
        return now;
    }

    private static List<Wanted> wanted(Typed typed, String prefix) {
        return switch (typed.at(prefix + "kind")) {
            case "bands", "ratio" -> List.of(new Wanted("numerator", "so_dat", "số đạt"), new Wanted("denominator", "tong_so", "tổng số"));
            case "deduction" -> List.of(new Wanted("per[0].input", "so_truong_hop", "số trường hợp"));
            case "compared_to_last_year" -> List.of(new Wanted("input", "so_nam_nay", "năm nay"));
            default -> List.of();
        };
    }

    private static List<String> declared(Typed typed) {
        var names = new ArrayList<String>();
        for (int n = 0; n < typed.rows("input"); n++) {
            String name = typed.has("input[" + n + "].name") ? typed.at("input[" + n + "].name") : NodeReading.slug(typed.at("input[" + n + "].label"));
            if (typed.has("input[" + n + "].label") && !InputField.isGiven(name)) names.add(name);
        }
        return names;
    }

    private static Typed declare(Typed typed, Wanted one) {
        String row = "input[" + typed.rows("input") + "].";
        String of = typed.has("name") ? typed.at("name") + ": " : "";
        return typed.with(row + "name", one.name()).with(row + "label", of + one.label());
    }
}
