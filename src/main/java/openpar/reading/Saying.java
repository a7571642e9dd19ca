package openpar.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A turn of phrase: {@code tổng điểm trừ không (vượt)? quá <n> (điểm|đ)?}. Words stand for themselves,
 * {@code ( | )} are alternatives, {@code ?} makes the group before it optional; {@code <n>} is a number,
 * {@code <d>} a date, {@code <..>} a few words without number or colon, each with a name after a colon when needed.
 */
final class Saying {
    private static final int FEW = 25;
    private static final Map<String, Saying> MADE = new java.util.concurrent.ConcurrentHashMap<>();
    private final Node first;

    private Saying(Node first) {
        this.first = first;
    }

    /** The same phrase is made once: patterns are constants of the grammar, never a text that was read. */
    static Saying of(String pattern) {
        return MADE.computeIfAbsent(pattern, Saying::made);
    }

    private static Saying made(String pattern) {
        var words = new ArrayDeque<String>(List.of(
                pattern.replace("(", " ( ").replace(")", " ) ").replace("?", " ? ").replace("|", " | ").trim().split("\\s+")));
        var node = alternatives(words);
        if (!words.isEmpty()) throw new IllegalArgumentException(pattern);
        return new Saying(node);
    }

    /** What was found: where it begins and ends, and the tokens of each named gap. */
    record Match(List<Token> tokens, int start, int end, Map<String, Span> named) {
        Fraction number(String name) {
            return tokens.get(span(name).start()).number();
        }

        boolean has(String name) {
            return named.containsKey(name);
        }

        Span span(String name) {
            return java.util.Objects.requireNonNull(named.get(name), name);
        }
    }

    record Span(int start, int end) {
        boolean isEmpty() {
            return start >= end;
        }

        int length() {
            return end - start;
        }
    }

    /** The phrase exactly here. */
    @Nullable
    Match at(List<Token> tokens, int at) {
        var scan = new Scan(tokens, new HashMap<>());
        var end = first.match(scan, at, here -> here);
        return end < 0 ? null : new Match(tokens, at, end, Map.copyOf(scan.named));
    }

    /** The first place where the phrase stands. */
    @Nullable
    Match in(List<Token> tokens, int from) {
        for (var at = from; at < tokens.size(); at++) {
            var match = at(tokens, at);
            if (match != null && match.end > match.start) return match;
        }
        return null;
    }

    @Nullable
    Match in(List<Token> tokens) {
        return in(tokens, 0);
    }

    boolean isIn(List<Token> tokens) {
        return in(tokens, 0) != null;
    }

    private record Scan(List<Token> tokens, Map<String, Span> named) {
        @Nullable
        Token token(int at) {
            return at < tokens.size() ? tokens.get(at) : null;
        }
    }

    /** Goes on from here; the end of the whole match, or −1. */
    private interface Then {
        int on(int at);
    }

    private interface Node {
        int match(Scan scan, int at, Then then);
    }

    private static Node alternatives(ArrayDeque<String> words) {
        var choices = new ArrayList<Node>();
        do {
            choices.add(sequence(words));
        } while (!words.isEmpty() && words.peek().equals("|") && words.poll() != null);
        return choices.size() == 1 ? choices.getFirst() : (scan, at, then) -> {
            for (var choice : choices) {
                var end = choice.match(scan, at, then);
                if (end >= 0) return end;
            }
            return -1;
        };
    }

    private static Node sequence(ArrayDeque<String> words) {
        var nodes = new ArrayList<Node>();
        while (!words.isEmpty() && !words.peek().equals(")") && !words.peek().equals("|")) nodes.add(one(words));
        return nodes.reversed().stream()
                .reduce((after, node) -> (scan, at, then) -> node.match(scan, at, here -> after.match(scan, here, then)))
                .orElse((_, at, then) -> then.on(at));
    }

    private static Node one(ArrayDeque<String> words) {
        var word = words.remove();
        Node node;
        if (word.equals("(")) {
            node = alternatives(words);
            words.remove();
        } else node = word.startsWith("<") && word.length() > 1 ? named(word.substring(1, word.length() - 1)) : literal(word);
        if (words.isEmpty() || !words.peek().equals("?")) return node;
        words.remove();
        return (scan, at, then) -> {
            var end = node.match(scan, at, then);
            return end >= 0 ? end : then.on(at);
        };
    }

    private static Node literal(String word) {
        var key = switch (word) {
            case "LP" -> "(";
            case "RP" -> ")";
            default -> word;
        };
        return (scan, at, then) -> {
            var token = scan.token(at);
            return token != null && token.is(key) ? then.on(at + 1) : -1;
        };
    }

    private static Node named(String name) {
        if (name.startsWith("..")) return gap(name.substring(2));
        var parts = name.split(":");
        var kinds = parts[0].equals("d") ? Set.of(Token.Kind.DATE) : Set.of(Token.Kind.NUMBER);
        var as = parts.length > 1 ? parts[1] : parts[0];
        return (scan, at, then) -> {
            var token = scan.token(at);
            if (token == null || !kinds.contains(token.kind())) return -1;
            scan.named.put(as, new Span(at, at + 1));
            var end = then.on(at + 1);
            if (end < 0) scan.named.remove(as);
            return end;
        };
    }

    /** As few words as the rest allows; the rest of the sentence when the rest is nothing is not wanted, so it stays short. */
    private static Node gap(String suffix) {
        var isWide = suffix.startsWith(".");
        var name = suffix.replace(".", "").replace(":", "");
        return (scan, at, then) -> {
            for (var end = at; end <= at + FEW * (isWide ? 3 : 1); end++) {
                scan.named.put(name, new Span(at, end));
                var found = then.on(end);
                if (found >= 0) return found;
                var token = scan.token(end);
                if (token == null || !isWide && stops(token)) break;
            }
            scan.named.remove(name);
            return -1;
        };
    }

    private static boolean stops(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.BREAK
                || Stream.of(":", ";", "%", "≥", "≤", "<", ">", "=").anyMatch(token::is);
    }
}
