package openpar.reading;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Questions one asks of a run of tokens. */
final class Words {
    private static final int LONGEST_BRACKET = 300;

    private Words() {}

    static List<Token> slice(List<Token> tokens, int from, int to) {
        return tokens.subList(Math.max(0, Math.min(from, tokens.size())), Math.max(0, Math.min(Math.max(from, to), tokens.size())));
    }

    static boolean startsWith(List<Token> tokens, String... keys) {
        if (tokens.size() < keys.length) return false;
        for (var i = 0; i < keys.length; i++) if (!tokens.get(i).is(keys[i])) return false;
        return true;
    }

    static boolean startsWithAny(List<Token> tokens, Set<String> keys) {
        return !tokens.isEmpty() && tokens.getFirst().isAny(keys);
    }

    static boolean has(List<Token> tokens, String key) {
        return tokens.stream().anyMatch(token -> token.is(key));
    }

    static boolean hasAny(List<Token> tokens, Set<String> keys) {
        return tokens.stream().anyMatch(token -> token.isAny(keys));
    }

    static int indexOf(List<Token> tokens, int from, Predicate<Token> wanted) {
        for (var at = from; at < tokens.size(); at++) if (wanted.test(tokens.get(at))) return at;
        return -1;
    }

    /** Without the given tokens at both ends. */
    static List<Token> trimmed(List<Token> tokens, Set<String> before, Set<String> after) {
        var from = 0;
        var to = tokens.size();
        while (from < to && tokens.get(from).isAny(before)) from++;
        while (to > from && tokens.get(to - 1).isAny(after)) to--;
        return tokens.subList(from, to);
    }

    static List<Token> trimmed(List<Token> tokens) {
        var ends = Set.of(",", ";", ":", ".", "-", "+", "•", "→", "\n");
        return trimmed(tokens, ends, Set.of(",", ";", ":", ".", "-", "+", "•", "→", "=", "\n"));
    }

    /** Where the bracket that opens here is closed, or −1. */
    static int closing(List<Token> tokens, int open) {
        var depth = 0;
        for (var at = open; at < Math.min(tokens.size(), open + LONGEST_BRACKET); at++) {
            if (tokens.get(at).is("(") || tokens.get(at).is("[")) depth++;
            if ((tokens.get(at).is(")") || tokens.get(at).is("]")) && --depth == 0) return at;
        }
        return -1;
    }

    static String text(String source, List<Token> tokens) {
        return tokens.isEmpty()
                ? ""
                : source.substring(tokens.getFirst().start(), Math.max(tokens.getFirst().end(), tokens.getLast().end())).replace('\n', ' ');
    }

    static Set<String> keys(List<Token> tokens) {
        var keys = new java.util.TreeSet<String>();
        tokens.stream().filter(Token::isWord).forEach(token -> keys.add(token.key()));
        return keys;
    }
}
