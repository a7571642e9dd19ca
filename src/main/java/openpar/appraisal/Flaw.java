package openpar.appraisal;

import java.math.BigDecimal;
import java.util.List;
import openpar.kit.web.Fault;
import openpar.kit.web.Shell;

/** What stands in the way of a form, as a message key with its arguments; {@code field} "" is the whole form. */
public record Flaw(String field, String key, List<Object> arguments) {
    static Flaw of(String field, String key, Object... arguments) {
        return new Flaw(field, "appraisal.fault." + key, List.of(arguments));
    }

    public Fault said(Shell shell) {
        var said = arguments.stream()
                .map(a -> a instanceof BigDecimal points ? shell.show().points(points) : a)
                .toArray();
        return new Fault(field, shell.t(key, said));
    }

    static List<Fault> said(List<Flaw> flaws, Shell shell) {
        return flaws.stream().map(f -> f.said(shell)).toList();
    }
}
