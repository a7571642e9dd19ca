package openpar.report;

import java.util.ArrayList;
import java.util.List;
import openpar.agency.Agencies;
import openpar.campaign.Campaign;
import openpar.kit.office.Paper;
import openpar.kit.office.Paper.Cell;
import openpar.kit.office.Paper.Column;
import openpar.kit.office.Paper.Kind;
import openpar.kit.office.Paper.Level;
import openpar.kit.office.Paper.Row;
import openpar.kit.office.Paper.Style;
import openpar.kit.office.Words;
import openpar.result.SheetNotes;
import openpar.result.Standing;
import openpar.result.Standings;
import org.springframework.stereotype.Component;

/** The annex of a decision: agencies in the order of rank, the rule of ties under the table. */
@Component
class RankingPaper {
    private final Letterheads heads;
    private final Agencies agencies;

    RankingPaper(Letterheads heads, Agencies agencies) {
        this.heads = heads;
        this.agencies = agencies;
    }

    Paper of(Standings.Table table, boolean published, Words words) {
        var campaign = table.campaign();
        var owner = agencies.agency(campaign.ownerAgencyId());
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Table(columns(table, words), rows(table, words)));
        blocks.add(new Paper.Text(ties(campaign, words), Style.NOTE));
        SheetNotes.of(table, words).forEach(note -> blocks.add(new Paper.Text(note, Style.NOTE)));
        limited(table, words).forEach(line -> blocks.add(new Paper.Text(line, Style.NOTE)));
        if (table.rows().stream().anyMatch(s -> s.participant().withheld())) {
            blocks.add(new Paper.Text(words.t("report.ranking.withheld"), Style.NOTE));
        }
        var under = new ArrayList<String>();
        under.add(campaign.name());
        under.add(words.t(published ? "report.ranking.under" : "report.ranking.draft"));
        return new Paper(
                words,
                heads.of(campaign, words),
                words.t("report.ranking.title"),
                under,
                blocks,
                heads.signed(owner.name(), owner.kind(), words, List.of(words.t("report.recipients.agencies"), words.t("report.recipients.file"))),
                false);
    }

    private static List<Column> columns(Standings.Table table, Words words) {
        var columns = new ArrayList<>(List.of(
                new Column(words.t("report.number"), 13, Kind.CENTRE),
                new Column(words.t("report.agency"), 46, Kind.TEXT),
                new Column(words.t("report.appraised"), 20, Kind.POINTS),
                new Column(words.t("report.survey"), 20, Kind.POINTS),
                new Column(words.t("report.total"), 20, Kind.POINTS),
                new Column(words.t("report.max"), 19, Kind.POINTS),
                new Column(words.t("report.index"), 19, Kind.POINTS),
                new Column(words.t("report.rank"), 15, Kind.CENTRE),
                new Column(words.t("report.grade"), 28, Kind.CENTRE)));
        if (!table.quotas().isEmpty()) {
            columns.add(new Column(words.t("report.commended"), 20, Kind.CENTRE));
        }
        return columns;
    }

    private static List<Row> rows(Standings.Table table, Words words) {
        var rows = new ArrayList<Row>();
        for (Standing standing : table.rows()) {
            var now = standing.now();
            boolean begun = now.total().isBegun();
            var cells = new ArrayList<>(List.of(
                    Cell.of(Integer.toString(rows.size() + 1)),
                    Cell.of(standing.participant().name()),
                    begun ? Cell.of(now.appraised().shown()) : Cell.of("–"),
                    now.survey().isBegun() ? Cell.of(now.survey().shown()) : Cell.of("–"),
                    begun ? Cell.of(now.shown()) : Cell.of("–"),
                    Cell.of(now.total().shownMax()),
                    begun ? Cell.of(standing.shownRate()) : Cell.of("–"),
                    Cell.of(standing.isRanked() && !standing.participant().withheld() ? Integer.toString(standing.rank()) : "–"),
                    Cell.of(grade(standing, words))));
            if (!table.quotas().isEmpty()) {
                cells.add(Cell.of(standing.commended() && !standing.participant().withheld() ? words.t("report.commended.yes") : ""));
            }
            rows.add(new Row(Level.BODY, cells));
        }
        return rows;
    }

    /** A star sends the reader to the reasons under the table. */
    private static String grade(Standing standing, Words words) {
        return (standing.grade() == null ? "–" : standing.grade().name(words.language())) + (standing.said(words).isEmpty() ? "" : "*");
    }

    /** By the number of the row: what the rules over the whole sheet hold against an agency, with the arithmetic. */
    private static List<String> limited(Standings.Table table, Words words) {
        var lines = new ArrayList<String>();
        for (int n = 0; n < table.rows().size(); n++) {
            var standing = table.rows().get(n);
            if (!standing.said(words).isEmpty()) {
                var line = new StringBuilder(words.t("report.ranking.limited", n + 1, standing.participant().name()));
                if (standing.isLimited() && standing.rated() != null) {
                    line.append(' ').append(words.t("report.ranking.rated", standing.rated().name(words.language())));
                }
                standing.said(words).forEach(why -> line.append(' ').append(why));
                lines.add(line.toString());
            }
        }
        return lines;
    }

    static String ties(Campaign campaign, Words words) {
        var text = new StringBuilder(words.t("result.ties." + campaign.ties().word()));
        campaign.tieKeys().forEach(key -> text.append(' ').append(words.t("result.ties.key." + key)));
        return text.append(' ').append(words.t("result.compare." + campaign.compareAs())).toString();
    }
}
