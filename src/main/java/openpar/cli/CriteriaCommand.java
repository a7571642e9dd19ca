package openpar.cli;

import java.io.PrintStream;
import java.util.List;

/** {@code bin/criteria}: what can be asked about criteria sets, named by its first word. */
interface CriteriaCommand {
    /** @return the exit code: 1 where what was printed comes with warnings */
    int print(Words words, PrintStream out) throws Misuse;

    static CriteriaCommand of(List<String> arguments) throws Misuse {
        var name = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (name) {
            case "check" -> CheckCommand.of(rest);
            case "read-rules" -> ReadRulesCommand.of(rest);
            default -> throw new Misuse("cli.word", "bin/criteria", name, "check, read-rules");
        };
    }
}
