package openpar.criteria;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import openpar.kit.web.Shell;
import openpar.scoring.Figures;

/** What pages call the figures of a leaf: as the set does; groups of a survey and last year's figures by their own words. */
public final class FigureLabels {
    private FigureLabels() {}

    public static UnaryOperator<String> of(Shell shell, List<InputField> fields) {
        return name -> declared(fields, name).orElseGet(() -> otherwise(shell, fields, name));
    }

    private static Optional<String> declared(List<InputField> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(InputField::label).findFirst();
    }

    private static String otherwise(Shell shell, List<InputField> fields, String name) {
        if (name.startsWith(Figures.GROUP)) {
            var group = name.substring(Figures.GROUP.length());
            return shell.tOr(group, "survey.group." + group);
        }
        if (!name.endsWith(Figures.LAST_YEAR)) return name;
        return declared(fields, name.substring(0, name.length() - Figures.LAST_YEAR.length()))
                .map(label -> shell.t("criteria.figure.last_year", label))
                .orElse(name);
    }
}
