package openpar.cli;

import java.util.List;
import openpar.criteria.FileFault;

/** The command cannot answer: how it was called, or what stands in its files, is wrong. */
final class Misuse extends Exception {
    private static final long serialVersionUID = 1;
    private final transient String key;
    private final transient Object[] arguments;
    private final transient List<FileFault> faults;

    Misuse(String key, Object... arguments) {
        this(key, List.of(), arguments);
    }

    Misuse(List<FileFault> faults) {
        this("", faults);
    }

    private Misuse(String key, List<FileFault> faults, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
        this.faults = List.copyOf(faults);
    }

    /** One line per thing that is wrong. */
    List<String> lines(Words words) {
        return faults.isEmpty()
                ? List.of(words.say(key, arguments))
                : faults.stream().map(words::of).toList();
    }
}
