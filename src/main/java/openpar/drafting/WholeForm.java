package openpar.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openpar.kit.web.TypedNumber;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;

/** Whole-sheet rules between the form and what is kept. */
final class WholeForm {
    /** Stands among the grades: no grade is limited, no rank is given. */
    static final String UNRANKED = "!unranked";

    /** Before the code of an area in which points of what does not apply are shared out. */
    static final String SHARED = "shared.";

    private final Typed typed;
    private final Map<String, Phrase> faults = new LinkedHashMap<>();

    WholeForm(Typed typed) {
        this.typed = typed;
    }

    static Typed of(SheetRules rules) {
        var fields = new LinkedHashMap<String, String>();
        for (int n = 0; n < rules.knockOuts().size(); n++) {
            var one = rules.knockOuts().get(n);
            fields.put("knock_outs[" + n + "].code", one.code());
            fields.put("knock_outs[" + n + "].at_most", number(one.atMost()));
            fields.put("knock_outs[" + n + "].grade", one.unranked() ? UNRANKED : one.grade());
        }
        for (int n = 0; n < rules.floors().size(); n++) {
            var one = rules.floors().get(n);
            fields.put("floors[" + n + "].code", one.code() == null ? "" : one.code());
            fields.put("floors[" + n + "].rate", number(one.rate()));
            fields.put("floors[" + n + "].grade", one.unranked() ? UNRANKED : one.grade());
        }
        for (int n = 0; n < rules.grades().size(); n++) {
            fields.put("grades[" + n + "].name", rules.grades().get(n).name());
            fields.put("grades[" + n + "].from", number(rules.grades().get(n).from()));
        }
        rules.shared().forEach(code -> fields.put(SHARED + code, "1"));
        fields.put("quota", rules.quota() == null ? "" : number(rules.quota()));
        return new Typed(fields);
    }

    private static String number(Fraction value) {
        return RuleForm.number(value.toDecimal(6));
    }

    Map<String, Phrase> faults() {
        return faults;
    }

    /** Empty while something has to be mended. */
    Optional<SheetRules> read() {
        var knockOuts = new ArrayList<SheetRules.KnockOut>();
        for (int n = 0; n < typed.rows("knock_outs"); n++) {
            String row = "knock_outs[" + n + "].";
            if (isEmpty("knock_outs[" + n + "]", "code", "at_most", "grade")) continue;
            @Nullable Fraction atMost = typed.has(row + "at_most") ? number(row + "at_most") : Fraction.ZERO;
            if (!typed.has(row + "code")) {
                fault(row + "code", "drafting.fault.needed");
            } else if (atMost != null) {
                knockOuts.add(new SheetRules.KnockOut(typed.at(row + "code"), atMost, grade(row), unranked(row)));
            }
        }
        var floors = new ArrayList<SheetRules.Floor>();
        for (int n = 0; n < typed.rows("floors"); n++) {
            String row = "floors[" + n + "].";
            if (isEmpty("floors[" + n + "]", "code", "rate", "grade")) continue;
            @Nullable Fraction rate = share(row + "rate");
            if (rate != null) {
                floors.add(new SheetRules.Floor(typed.has(row + "code") ? typed.at(row + "code") : null, rate, grade(row), unranked(row)));
            }
        }
        var grades = new ArrayList<SheetRules.Step>();
        for (int n = 0; n < typed.rows("grades"); n++) {
            String row = "grades[" + n + "].";
            if (isEmpty("grades[" + n + "]", "name", "from")) continue;
            @Nullable Fraction from = number(row + "from");
            if (!typed.has(row + "name")) {
                fault(row + "name", "drafting.fault.needed");
            } else if (from != null) {
                grades.add(new SheetRules.Step(typed.at(row + "name"), from));
            }
        }
        grades.sort(java.util.Comparator.comparing(SheetRules.Step::from).reversed());
        @Nullable Fraction quota = typed.has("quota") ? share("quota") : null;
        return faults.isEmpty() ? Optional.of(new SheetRules(knockOuts, floors, quota, List.copyOf(grades), shared())) : Optional.empty();
    }

    private Set<String> shared() {
        return typed.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith(SHARED) && !field.getValue().isBlank())
                .map(field -> field.getKey().substring(SHARED.length()))
                .collect(Collectors.toSet());
    }

    /** A sentence that was added and not written is told, not dropped: somebody meant to write it. */
    private boolean isEmpty(String row, String... fields) {
        boolean empty = java.util.Arrays.stream(fields).noneMatch(field -> typed.has(row + "." + field));
        if (empty) {
            fault(row, "drafting.fault.empty");
        }
        return empty;
    }

    private boolean unranked(String row) {
        return typed.at(row + "grade").equals(UNRANKED);
    }

    /** One of the grades below; a grade that is gone must not go on limiting by its name. Without any, the campaign says what grades there are. */
    private String grade(String row) {
        String grade = unranked(row) ? "" : typed.at(row + "grade");
        boolean known = grade.isEmpty() || typed.rows("grades") == 0;
        for (int n = 0; n < typed.rows("grades"); n++) {
            known = known || typed.at("grades[" + n + "].name").equals(grade);
        }
        if (!known) {
            fault(row + "grade", "drafting.fault.grade", grade);
        }
        return grade;
    }

    private @Nullable Fraction number(String place) {
        String text = typed.at(place).replace("%", "").strip();
        if (text.isEmpty()) {
            fault(place, "drafting.fault.needed");
            return null;
        }
        if (TypedNumber.read(text, TypedNumber.Kind.PERCENT) instanceof TypedNumber.Read(var value)) {
            if (value.signum() >= 0) {
                return Fraction.fromDecimal(value);
            }
            fault(place, "drafting.fault.not_below", text);
            return null;
        }
        fault(place, "drafting.fault.number", text);
        return null;
    }

    /** A part of a whole, in percent. */
    private @Nullable Fraction share(String place) {
        @Nullable Fraction share = number(place);
        if (share != null && share.isAbove(Fraction.HUNDRED)) {
            fault(place, "drafting.fault.share", typed.at(place));
            return null;
        }
        return share;
    }

    private void fault(String place, String key, String... arguments) {
        faults.putIfAbsent(place, new Phrase(key, java.util.Arrays.stream(arguments).<Phrase.Arg>map(Phrase.Text::new).toList()));
    }
}
