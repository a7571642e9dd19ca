package openpar.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where {@code bin/score}, {@code bin/rank} and {@code bin/criteria} begin. */
public final class Commands {
    private static final int MISUSED = 2;

    private Commands() {}

    public static void main(String[] arguments) {
        var out = stream(FileDescriptor.out);
        var err = stream(FileDescriptor.err);
        var code = run(List.of(arguments), out, err);
        if (out.checkError()) {
            code = MISUSED;
            err.print(Words.of(List.of(arguments)).say("cli.output") + "\n");
        }
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        var buffered = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
        return new PrintStream(buffered, false, StandardCharsets.UTF_8);
    }

    /** Exit code 0 when everything was printed, 1 when it comes with warnings, 2 when something was wrong and nothing was. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var words = Words.of(arguments);
        try {
            var name = arguments.isEmpty() ? "" : arguments.getFirst();
            var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
            switch (name) {
                case "score" -> ScoreCommand.of(rest).print(words, out);
                case "rank" -> RankCommand.of(rest).print(out);
                case "criteria" -> {
                    return CriteriaCommand.of(rest).print(words, out);
                }
                default -> throw new Misuse("cli.command", name);
            }
            return 0;
        } catch (Misuse misuse) {
            misuse.lines(words).forEach(line -> err.print(line + "\n"));
            return MISUSED;
        }
    }
}
