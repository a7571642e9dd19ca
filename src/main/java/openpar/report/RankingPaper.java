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
        blocks.add(new Paper.Table(columns(words), rows(table, words)));
        blocks.add(new Paper.Text(ties(campaign, words), Style.NOTE));
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

    private static List<Column> columns(Words words) {
        return List.of(
                new Column(words.t("report.number"), 13, Kind.CENTRE),
                new Column(words.t("report.agency"), 50, Kind.TEXT),
                new Column(words.t("report.appraised"), 20, Kind.POINTS),
                new Column(words.t("report.survey"), 20, Kind.POINTS),
                new Column(words.t("report.total"), 20, Kind.POINTS),
                new Column(words.t("report.max"), 19, Kind.POINTS),
                new Column(words.t("report.index"), 19, Kind.POINTS),
                new Column(words.t("report.rank"), 15, Kind.CENTRE),
                new Column(words.t("report.grade"), 24, Kind.CENTRE));
    }

    private static List<Row> rows(Standings.Table table, Words words) {
        var rows = new ArrayList<Row>();
        for (Standing standing : table.rows()) {
            var now = standing.now();
            boolean begun = now.total().isBegun();
            rows.add(Row.of(
                    Level.BODY,
                    Cell.of(Integer.toString(rows.size() + 1)),
                    Cell.of(standing.participant().name()),
                    begun ? Cell.of(now.appraised().shown()) : Cell.of("–"),
                    now.survey().isBegun() ? Cell.of(now.survey().shown()) : Cell.of("–"),
                    begun ? Cell.of(now.shown()) : Cell.of("–"),
                    Cell.of(now.total().shownMax()),
                    begun ? Cell.of(standing.shownRate()) : Cell.of("–"),
                    Cell.of(standing.isRanked() && !standing.participant().withheld() ? Integer.toString(standing.rank()) : "–"),
                    Cell.of(standing.grade() == null ? "–" : standing.grade().name(words.language()))));
        }
        return rows;
    }

    static String ties(Campaign campaign, Words words) {
        var text = new StringBuilder(words.t("result.ties." + campaign.ties().word()));
        campaign.tieKeys().forEach(key -> text.append(' ').append(words.t("result.ties.key." + key)));
        return text.append(' ').append(words.t("result.compare." + campaign.compareAs())).toString();
    }
}
