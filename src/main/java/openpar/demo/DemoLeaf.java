package openpar.demo;

import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.ScoringRule;

/** A leaf of the demo's set, with what the generator has to know of it. */
record DemoLeaf(
        long nodeId,
        String code,
        String areaCode,
        String source,
        Fraction max,
        ScoringRule rule,
        List<Unit> units,
        boolean mayNotApply,
        String appraisedBy) {

    /** An input and the unit it is counted in. */
    record Unit(String name, String label, String unit) {}

    Leaf scored() {
        return new Leaf(code, rule, max, mayNotApply);
    }

    boolean isSelf() {
        return source.equals("self");
    }

    boolean isSurvey() {
        return source.equals("survey");
    }

    boolean isPenalty() {
        return areaCode.equals("P");
    }

    String unit(String input) {
        return units.stream()
                .filter(u -> u.name().equals(input))
                .map(Unit::unit)
                .findFirst()
                .orElse("");
    }
}
