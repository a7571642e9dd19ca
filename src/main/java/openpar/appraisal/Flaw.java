package openpar.appraisal;

import java.util.List;
import openpar.kit.web.Fault;
import openpar.kit.web.Shell;

/** What stands in the way of a form, as a message key with its arguments; {@code field} "" is the whole form. */
public record Flaw(String field, String key, List<Object> arguments) {
    static Flaw of(String field, String key, Object... arguments) {
        return new Flaw(field, "appraisal.fault." + key, List.of(arguments));
    }

    public Fault said(Shell shell) {
        return new Fault(field, shell.t(key, arguments.toArray()));
    }

    static List<Fault> said(List<Flaw> flaws, Shell shell) {
        return flaws.stream().map(f -> f.said(shell)).toList();
    }
}
