package openpar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind the name of a command. */
final class Options {
    private final String command;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private @Nullable String operand;

    private Options(String command) {
        this.command = command;
    }

    /**
     * @param valued options followed by a value, as {@code --set FILE} or {@code --set=FILE}
     * @param plain options without one
     */
    static Options of(String command, List<String> arguments, Set<String> valued, Set<String> plain, boolean takesFile)
            throws Misuse {
        var options = new Options(command);
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var name = word.startsWith("--") ? word.split("=", 2)[0] : word;
            if (plain.contains(word)) options.flags.add(word);
            else if (valued.contains(name)) options.put(name, value(command, word, rest));
            else if (word.startsWith("-") || !takesFile || options.operand != null)
                throw new Misuse("cli.option", word, usage(command));
            else options.operand = word;
        }
        return options;
    }

    private static String value(String command, String word, java.util.Iterator<String> rest) throws Misuse {
        var at = word.indexOf('=');
        if (at < 0 && !rest.hasNext()) throw new Misuse("cli.value", word, usage(command));
        return at < 0 ? rest.next() : word.substring(at + 1);
    }

    private void put(String name, String value) throws Misuse {
        if (values.put(name, value) != null) throw new Misuse("cli.twice", name, usage(command));
    }

    private static String usage(String command) {
        return switch (command) {
            case "score" -> "bin/score --set SET.csv --figures FIGURES.csv [--totals]";
            case "check" -> "bin/criteria check FILE.docx|FILE.xlsx|FILE.csv [--table N|TITLE]";
            case "criteria" -> "bin/criteria read-rules FILE.json | -";
            default -> "bin/rank TABLE.csv [--ties dense|standard|unrounded] [--decimals 2]";
        };
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    String value(String name) throws Misuse {
        var value = values.get(name);
        if (value == null) throw new Misuse("cli.needed", name, usage(command));
        return value;
    }

    boolean isGiven(String name) {
        return values.containsKey(name);
    }

    /** One of a few words, the first when not given. */
    String word(String name, List<String> words) throws Misuse {
        var word = values.getOrDefault(name, words.getFirst());
        if (!words.contains(word)) throw new Misuse("cli.word", name, word, String.join(", ", words));
        return word;
    }

    int number(String name, int otherwise, int most) throws Misuse {
        var text = values.getOrDefault(name, Integer.toString(otherwise));
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > most)
            throw new Misuse("cli.number", name, text, Integer.toString(most));
        return Integer.parseInt(text);
    }

    String file() throws Misuse {
        if (operand == null) throw new Misuse("cli.needed", switch (command) {
            case "check" -> "FILE";
            case "criteria" -> "FILE.json | -";
            default -> "TABLE.csv";
        }, usage(command));
        return operand;
    }

    static byte[] content(String file) throws Misuse {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | java.nio.file.InvalidPathException unreadable) {
            throw new Misuse("cli.file", file);
        }
    }
}
