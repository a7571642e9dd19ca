package openpar.assessment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import openpar.kit.office.Paper;
import openpar.kit.office.Paper.Cell;
import openpar.kit.office.Paper.Level;
import openpar.kit.office.Words;
import org.jspecify.annotations.Nullable;

/** The paper that says what was submitted, when, by whom, with the digest of its content, in the layout of decree 30/2020. */
final class Receipt {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Receipt() {}

    static Paper of(Sheet sheet, Submissions.Submission submission, String above, String place, Words words) {
        var assessment = sheet.assessment();
        var head = new Paper.Head(
                above,
                issuer(assessment.agency(), words),
                "",
                place,
                submission.at().atZone(ZONE).toLocalDate());
        var under = List.of(words.t("assessment.paper.under", String.valueOf(assessment.year()), assessment.agency()));
        return new Paper(
                words,
                head,
                words.t("assessment.paper.title"),
                under,
                blocks(sheet, submission, words),
                end(submission, words),
                false);
    }

    private static String issuer(String agency, Words words) {
        boolean isCommune = agency.startsWith("Xã ") || agency.startsWith("Phường ") || agency.startsWith("Đặc khu ");
        return (isCommune ? words.t("assessment.paper.committee") + " " + agency : agency).toUpperCase(Locale.of("vi"));
    }

    private static List<Paper.Block> blocks(Sheet sheet, Submissions.Submission submission, Words words) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Pair(
                words.t("assessment.paper.submitted_at"), words.show().moment(submission.at())));
        blocks.add(new Paper.Pair(words.t("assessment.paper.submitted_by"), who(submission, words)));
        blocks.add(new Paper.Pair(words.t("assessment.paper.state"), words.t(state(submission))));
        blocks.add(new Paper.Pair(
                words.t("assessment.paper.points"),
                words.show().points(sheet.total().points().toDecimal(2)) + " / "
                        + words.show().points(sheet.total().max().toDecimal(2))));
        blocks.add(new Paper.Pair(words.t("assessment.paper.digest"), spaced(submission.digest())));
        blocks.add(new Paper.Text(words.t("assessment.paper.digest.note"), Paper.Style.NOTE));
        blocks.add(table(sheet, words));
        return blocks;
    }

    private static String who(Submissions.Submission submission, Words words) {
        return submission.by() == null
                ? words.t("assessment.automatic")
                : submission.by() + (blank(submission.title()) ? "" : ", " + submission.title());
    }

    private static String state(Submissions.Submission submission) {
        return submission.automatic()
                ? "assessment.paper.automatic"
                : submission.late() ? "assessment.paper.late" : "assessment.paper.in_time";
    }

    private static Paper.Table table(Sheet sheet, Words words) {
        var rows = new ArrayList<Paper.Row>();
        var version = sheet.outline().version();
        for (var top : version.tops()) {
            var own = sheet.where(n -> version.top(n).id() == top.id());
            if (!own.isEmpty()) {
                var total = sheet.total(top);
                rows.add(Paper.Row.of(
                        Level.GROUP,
                        Cell.of(top.code()),
                        Cell.of(top.name(words.language())),
                        Cell.of(total.max().toDecimal(2)),
                        Cell.of(total.points().toDecimal(2)),
                        Cell.of("")));
                own.forEach(n -> rows.add(row(n, sheet.leaf(n), words)));
            }
        }
        rows.add(Paper.Row.of(
                Level.TOTAL,
                Cell.of(""),
                Cell.of(words.t("assessment.paper.total")),
                Cell.of(sheet.total().max().toDecimal(2)),
                Cell.of(sheet.total().points().toDecimal(2)),
                Cell.of("")));
        return new Paper.Table(
                List.of(
                        new Paper.Column(words.t("assessment.paper.code"), 14, Paper.Kind.CENTRE),
                        new Paper.Column(words.t("assessment.paper.criterion"), 92, Paper.Kind.TEXT),
                        new Paper.Column(words.t("assessment.paper.max"), 18, Paper.Kind.POINTS),
                        new Paper.Column(words.t("assessment.paper.self"), 18, Paper.Kind.POINTS),
                        new Paper.Column(words.t("assessment.paper.proofs"), 18, Paper.Kind.COUNT)),
                rows);
    }

    private static Paper.Row row(openpar.criteria.CriteriaNode node, LeafState leaf, Words words) {
        return Paper.Row.of(
                Level.BODY,
                Cell.of(node.code()),
                Cell.of(node.name(words.language())),
                Cell.of(node.maxPoints()),
                leaf.status() == LeafState.Status.NOT_APPLICABLE
                        ? Cell.of(words.t("assessment.paper.not_applicable"))
                        : Cell.of(Writing.shown(leaf)),
                Cell.of(leaf.evidence()));
    }

    private static Paper.End end(Submissions.Submission submission, Words words) {
        return new Paper.End(
                List.of(words.t("assessment.paper.recipient.council"), words.t("assessment.paper.recipient.file")),
                blank(submission.title())
                        ? List.of()
                        : List.of(String.valueOf(submission.title()).toUpperCase(Locale.of("vi"))),
                submission.by() == null ? "" : submission.by());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Sixty-four signs in eights can be compared by eye. */
    private static String spaced(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
