package openpar.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import openpar.criteria.FileFault;
import openpar.scoring.Phrase;
import openpar.scoring.Wording;

/** What the commands say, in Vietnamese unless {@code --lang en} asks for English. */
final class Words {
    private final Map<String, ResourceBundle> bundles = new HashMap<>();
    private final boolean english;
    private final Wording wording;

    private Words(boolean english) {
        this.english = english;
        this.wording = new Wording(english, this::pattern, UnaryOperator.identity());
    }

    /** A key begins with the room that keeps its words. */
    private String pattern(String key) {
        var room = key.substring(0, key.indexOf('.'));
        return bundles.computeIfAbsent(room, name -> bundle(name, english)).getString(key);
    }

    static Words of(List<String> arguments) {
        var at = arguments.indexOf("--lang");
        var isEnglish = at >= 0 && arguments.subList(at, arguments.size()).contains("en");
        return new Words(isEnglish || arguments.contains("--lang=en"));
    }

    private static ResourceBundle bundle(String room, boolean english) {
        return ResourceBundle.getBundle("messages." + room, english ? Locale.ENGLISH : Locale.ROOT);
    }

    String of(Phrase phrase) {
        return wording.of(phrase);
    }

    /** {@code figures.csv:12:7: inputs: …}, which editors and people can follow. */
    String of(FileFault fault) {
        var place = fault.file() + ":" + fault.line() + ":" + fault.column() + ": ";
        var field = fault.field().isEmpty() ? "" : fault.field() + ": ";
        return place + field + of(fault.why()).replaceAll("\\R", " ");
    }

    String say(String key, Object... arguments) {
        return new java.text.MessageFormat(pattern(key), Locale.ROOT).format(arguments);
    }
}
