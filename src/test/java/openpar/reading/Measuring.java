package openpar.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import openpar.criteria.RuleJson;

/**
 * {@code java … openpar.reading.Measuring FILE.json [--show]}: how the reader does on a corpus. Only figures, so that a
 * blind corpus stays blind; {@code --show} prints what is not right.
 */
final class Measuring {
    private Measuring() {}

    public static void main(String[] arguments) throws IOException {
        var show = Arrays.asList(arguments).contains("--show");
        for (var file : arguments) {
            if (file.startsWith("--")) continue;
            var samples = Corpus.of(Path.of(file));
            if (show) samples.forEach(Measuring::show);
            if (Arrays.asList(arguments).contains("--kinds")) kinds(samples);
            System.out.println(Path.of(file).getFileName() + ": " + samples.size() + " " + marks(samples));
        }
    }

    static EnumMap<Corpus.Mark, Integer> marks(List<Corpus.Sample> samples) {
        var marks = new EnumMap<Corpus.Mark, Integer>(Corpus.Mark.class);
        for (var mark : Corpus.Mark.values()) marks.put(mark, 0);
        samples.forEach(sample -> marks.merge(sample.mark(), 1, Integer::sum));
        return marks;
    }

    /** The same figures for each kind of right rule. */
    private static void kinds(List<Corpus.Sample> samples) {
        samples.stream()
                .collect(java.util.stream.Collectors.groupingBy(Corpus.Sample::kind, java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((kind, some) -> System.out.println("  " + kind + " " + some.size() + " " + marks(some)));
    }

    private static void show(Corpus.Sample sample) {
        var mark = sample.mark();
        if (mark == Corpus.Mark.RIGHT) return;
        var proposal = sample.proposal();
        System.out.println(mark + (sample.ambiguous() ? " (ambiguous) " : " ") + sample.id() + " max " + sample.max() + " | " + sample.name() + " | " + sample.ruleText().replace("\n", "\\n"));
        System.out.println("    read  " + (proposal.rule() == null ? "null" : RuleJson.writeWithKind(proposal.rule())) + " sure=" + proposal.sure() + " [" + proposal.notUnderstood() + "]");
        if (mark != Corpus.Mark.RIGHT_DOUBTED) sample.right().stream().limit(1).forEach(rule -> System.out.println("    right " + RuleJson.writeWithKind(rule)));
    }
}
