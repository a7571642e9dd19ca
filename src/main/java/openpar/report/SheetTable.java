package openpar.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import openpar.campaign.Campaign;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.kit.office.Paper;
import openpar.kit.office.Paper.Cell;
import openpar.kit.office.Paper.Column;
import openpar.kit.office.Paper.Kind;
import openpar.kit.office.Paper.Level;
import openpar.kit.office.Paper.Row;
import openpar.kit.office.Words;
import openpar.result.Exclusion;
import openpar.result.LeafRow;
import openpar.result.LeafRows;
import openpar.result.Notes;
import openpar.result.Standing;
import openpar.result.Whole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bảng tự chấm, thẩm định: every row of the annex with the agency's points, the council's, and what both wrote. */
@Component
class SheetTable {
    private final Letterheads heads;
    private final LeafRows leaves;
    private final Notes notes;

    SheetTable(Letterheads heads, LeafRows leaves, Notes notes) {
        this.heads = heads;
        this.leaves = leaves;
        this.notes = notes;
    }

    Paper of(Campaign campaign, Participant participant, SetVersion version, Standing standing, List<Exclusion> excluded, Words words) {
        var rows = leaves.of(participant.id()).stream()
                .collect(Collectors.toMap(LeafRow::nodeId, Function.identity()));
        var written = notes.of(participant.id());
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Pair(words.t("report.agency"), participant.name()));
        blocks.add(new Paper.Table(columns(words), table(version, standing, rows, written, words)));
        whole(standing, version, excluded, words).forEach(line -> blocks.add(new Paper.Text(line, Paper.Style.NOTE)));
        return new Paper(
                words,
                heads.of(campaign, participant, words),
                words.t("report.sheet.title"),
                List.of(campaign.name(), words.t("report.sheet.set", version.title())),
                blocks,
                heads.signed(
                        participant.name(), participant.kind(), words, List.of(words.t("report.recipients.council"), words.t("report.recipients.file"))),
                true);
    }

    /** What holds for the whole sheet: what does not apply and the maximum that is left, the grade, and what limits it. */
    private static List<String> whole(Standing standing, SetVersion version, List<Exclusion> excluded, Words words) {
        var lines = new ArrayList<String>();
        if (!excluded.isEmpty()) {
            lines.add(standing.now().total().isBegun() ? standing.based(words, version.maximum(null)) : words.t("result.excluded"));
            excluded.forEach(one -> lines.add(ExclusionPaper.said(one, words)));
        }
        if (standing.isLimited() && standing.rated() != null) {
            lines.add(words.t("result.limited", standing.rated().name(words.language()), standing.grade() == null ? words.t("result.limited.none") : standing.grade().name(words.language())));
        } else if (standing.grade() != null) {
            lines.add(words.t("report.sheet.grade", standing.grade().name(words.language())));
        }
        lines.addAll(standing.said(words));
        return lines;
    }

    private static List<Column> columns(Words words) {
        return List.of(
                new Column(words.t("report.number"), 16, Kind.CENTRE),
                new Column(words.t("report.sheet.criterion"), 92, Kind.TEXT),
                new Column(words.t("report.max"), 18, Kind.POINTS),
                new Column(words.t("report.sheet.self"), 18, Kind.POINTS),
                new Column(words.t("report.sheet.appraised"), 18, Kind.POINTS),
                new Column(words.t("report.sheet.note"), 50, Kind.TEXT),
                new Column(words.t("report.sheet.council_note"), 50, Kind.TEXT));
    }

    private static List<Row> table(
            SetVersion version, Standing standing, Map<Long, LeafRow> rows, Map<Long, Notes.Note> written, Words words) {
        var table = new ArrayList<Row>();
        for (var node : version.nodes()) {
            if (node.isTracked()) {
                continue;
            }
            if (node.leaf()) {
                table.add(leaf(node, rows.get(node.id()), written.get(node.id()), words));
            } else {
                table.add(block(node, standing, words.language()));
            }
        }
        table.add(total(words.t("report.sheet.total"), standing, words));
        return table;
    }

    private static Row block(CriteriaNode node, Standing standing, String language) {
        var top = node.isTop();
        return Row.of(
                top ? Level.GROUP : Level.BODY,
                Cell.of(node.code()),
                Cell.of(node.name(language)),
                Cell.of(node.maxPoints()),
                top ? points(standing.self(), node) : Cell.of(""),
                top ? points(standing.now(), node) : Cell.of(""),
                Cell.of(""),
                Cell.of(""));
    }

    private static Cell points(Whole whole, CriteriaNode node) {
        if (!whole.total().isBegun()) {
            return Cell.of("");
        }
        var part = whole.area(node.id());
        if (!node.kind().isOutside() && !part.isBegun()) {
            return Cell.of("");
        }
        var points = part.shown();
        return Cell.of(node.kind() == openpar.scoring.NodeKind.PENALTY ? points.negate() : points);
    }

    private static Row leaf(CriteriaNode node, @Nullable LeafRow row, Notes.@Nullable Note note, Words words) {
        boolean penalty = node.kind() == openpar.scoring.NodeKind.PENALTY;
        return Row.of(
                Level.BODY,
                Cell.of(node.code()),
                Cell.of(node.name(words.language())),
                Cell.of(node.maxPoints()),
                row == null ? Cell.of("") : said(row.self(), penalty, words),
                row == null ? Cell.of("") : said(row.now(), penalty, words),
                Cell.of(note == null ? "" : note.agency()),
                Cell.of(note == null ? "" : note.council()));
    }

    private static Cell said(LeafRow.Said said, boolean penalty, Words words) {
        if (said.isNotApplicable()) {
            return Cell.of(words.t("report.not_applicable"));
        }
        @Nullable BigDecimal points = said.shown();
        return Cell.of(points != null && penalty ? points.negate() : points);
    }

    private static Row total(String word, Standing standing, Words words) {
        var self = standing.self().total();
        var now = standing.now().total();
        return Row.of(
                Level.TOTAL,
                Cell.of(""),
                Cell.of(word),
                Cell.of(now.isBegun() ? now.shownMax() : self.shownMax()),
                self.isBegun() ? Cell.of(self.shown()) : Cell.of(""),
                now.isBegun() ? Cell.of(now.shown()) : Cell.of(""),
                Cell.of(self.isBegun() ? words.t("report.sheet.of", words.show().points(self.shownMax())) : ""),
                Cell.of(now.isBegun() ? words.t("report.sheet.index", words.show().percent(standing.shownRate())) : ""));
    }
}
