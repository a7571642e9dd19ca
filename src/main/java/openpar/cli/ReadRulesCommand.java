package openpar.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import openpar.criteria.RuleFault;
import openpar.criteria.RuleQuestions;
import openpar.criteria.RuleQuestions.Answer;
import openpar.criteria.RuleQuestions.Question;
import openpar.reading.RuleReader;
import org.jspecify.annotations.Nullable;

/** {@code bin/criteria read-rules}: rule texts in, proposed rules out; no database. */
record ReadRulesCommand(String file) implements CriteriaCommand {
    static ReadRulesCommand of(List<String> arguments) throws Misuse {
        var isStandardInput = arguments.contains("-");
        var named = arguments.stream().filter(word -> !word.equals("-")).toList();
        var options = Options.of("criteria", named, Set.of("--lang"), Set.of(), true);
        options.word("--lang", List.of("vi", "en"));
        return new ReadRulesCommand(isStandardInput ? "-" : options.file());
    }

    /** Everything is read before the first line is printed. */
    @Override
    public int print(Words words, PrintStream out) throws Misuse {
        var json = text(content());
        try {
            var questions = RuleQuestions.read(json);
            var year = RuleReader.commonYear(questions.stream().map(Question::ruleText).toList());
            var answers = questions.stream().map(question -> answer(question, year)).toList();
            out.print(RuleQuestions.written(answers) + "\n");
        } catch (RuleFault fault) {
            var place = fault.place().isEmpty() ? "" : fault.place() + ": ";
            throw new Misuse("cli.input", place, words.of(fault.why()));
        }
        return 0;
    }

    /** A mark of byte order says nothing; bytes that are no UTF-8 would come back as other words. */
    private static String text(byte[] content) throws Misuse {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            var json = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (json.isBlank()) throw new Misuse("cli.empty");
            return json;
        } catch (CharacterCodingException broken) {
            throw new Misuse("cli.utf8");
        }
    }

    private static Answer answer(Question question, @Nullable Integer year) {
        var proposal = RuleReader.read(question.ruleText(), question.max(), question.name(), year);
        return new Answer(question.id(), proposal.rule(), proposal.sure(), proposal.notUnderstood());
    }

    private byte[] content() throws Misuse {
        if (!file.equals("-")) return Options.content(file);
        try {
            return System.in.readAllBytes();
        } catch (IOException unreadable) {
            throw new Misuse("cli.file", file);
        }
    }
}
