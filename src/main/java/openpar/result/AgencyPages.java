package openpar.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;
import openpar.criteria.Frames;
import openpar.criteria.SetVersion;
import openpar.kit.web.Crumb;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Ruler;
import openpar.kit.web.Visitor;
import openpar.result.Standings.Reach;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one agency together. */
@Component
class AgencyPages {
    private final Standings standings;
    private final LeafRows leaves;
    private final Reaches reaches;
    private final Campaigns campaigns;
    private final Exclusions exclusions;
    private final Frames frames;

    AgencyPages(Standings standings, LeafRows leaves, Reaches reaches, Campaigns campaigns, Exclusions exclusions, Frames frames) {
        this.standings = standings;
        this.leaves = leaves;
        this.reaches = reaches;
        this.campaigns = campaigns;
        this.exclusions = exclusions;
        this.frames = frames;
    }

    AgencyPage page(Campaign campaign, Participant participant, Visitor visitor, String language, String root) {
        var reach = reaches.ranking(campaign, visitor);
        var table = standings.of(campaign, reach.all() ? reach : Reach.only(participant), Layer.FINAL);
        var standing = table.of(participant.id());
        if (standing == null) {
            throw new NotSeen("participant " + participant.id());
        }
        var version = table.version(participant.versionId());
        var rows = leaves.of(participant.id()).stream()
                .collect(Collectors.toMap(LeafRow::nodeId, Function.identity()));
        @Nullable Standing before = before(campaign, participant);
        boolean published = reaches.isPublished(campaign.id());
        var blocks = new ArrayList<AgencyPage.Block>();
        for (var top : version.tops()) {
            blocks.add(block(version, top, standing, rows, published, language));
        }
        return new AgencyPage(
                campaign,
                participant,
                List.of(new Crumb(root, "/result"), new Crumb(participant.name(), "")),
                published,
                standing,
                reach.all() && !(participant.withheld() && !visitor.is(openpar.kit.web.Role.ADMINISTRATOR, openpar.kit.web.Role.CHAIR)),
                (int) table.rows().stream().filter(Standing::isRanked).count(),
                before == null ? null : before.shownRate(),
                before == null ? null : campaign.year() - 1,
                ruler(standing, before, published),
                blocks,
                version.maximum(null),
                exclusions.of(table.only(standing)).getOrDefault(participant.id(), List.of()),
                frames.isExtension(participant.versionId()));
    }

    private @Nullable Standing before(Campaign campaign, Participant participant) {
        return campaign.previousId() == null
                ? null
                : campaigns.find(campaign.previousId())
                        .map(previous -> standings.of(previous, Reach.only(participant), Layer.FINAL))
                        .flatMap(t -> t.rows().stream().findFirst())
                        .orElse(null);
    }

    private static Ruler ruler(Standing standing, @Nullable Standing before, boolean locked) {
        var now = standing.now();
        var max = now.total().isBegun() ? now.total() : standing.self().total();
        if (max.max().isZero()) {
            return Ruler.none();
        }
        var self = standing.self().total();
        var rate = before == null ? null : before.shownRate();
        return Ruler.of(max.shownMax())
                .size(Ruler.Size.X)
                .numbered()
                .locked(locked)
                .unfinished(!now.total().isComplete())
                .appraised(now.total().isBegun() ? now.appraised().shown() : null)
                .survey(now.survey().isBegun() ? now.survey().shown() : null)
                .self(self.isBegun() ? self.shown() : null)
                .lastYear(rate == null ? null : rate.multiply(max.shownMax()).movePointLeft(2));
    }

    private static AgencyPage.Block block(
            SetVersion version,
            CriteriaNode top,
            Standing standing,
            Map<Long, LeafRow> rows,
            boolean locked,
            String language) {
        var part = standing.now().area(top.id());
        var self = standing.self().area(top.id());
        boolean outside = top.kind().isOutside();
        var max = outside ? Objects.requireNonNullElse(top.maxPoints(), BigDecimal.ZERO) : part.shownMax();
        var ruler = max.signum() == 0
                ? Ruler.none()
                : Ruler.of(max)
                        .size(Ruler.Size.M)
                        .unfinished(outside || !part.isComplete())
                        .appraised(part.isBegun() || outside ? part.shown() : null)
                        .self(!outside && self.isBegun() && !part.isBegun() ? self.shown() : null);
        var lines = new ArrayList<AgencyPage.Line>();
        for (var node : version.nodes()) {
            if (!node.isTop() && version.top(node).id() == top.id() && !node.isTracked()) {
                lines.add(line(node, rows.get(node.id()), locked, language));
            }
        }
        return new AgencyPage.Block(
                top.code(),
                top.name(language),
                top.kind() == NodeKind.PENALTY,
                part.shown(),
                max,
                outside ? null : part.shownRate(),
                ruler,
                lines);
    }

    private static AgencyPage.Line line(CriteriaNode node, @Nullable LeafRow row, boolean locked, String language) {
        return new AgencyPage.Line(
                node.key(),
                node.code(),
                node.name(language),
                node.leaf(),
                node.maxPoints(),
                row,
                node.leaf() && row != null ? ruler(node, row, Ruler.Size.S, locked) : null,
                node.is("survey"));
    }

    /** A leaf on the ruler: what counts now solid, what the agency claimed marked. */
    static Ruler ruler(CriteriaNode node, LeafRow row, Ruler.Size size, boolean locked) {
        if (row.now().isNotApplicable() || node.maxPoints() == null || node.maxPoints().signum() == 0) {
            return Ruler.none().size(size);
        }
        var max = node.maxPoints();
        var lastMax = row.lastYearMax();
        var last = row.lastYear() == null || lastMax == null || lastMax.signum() == 0
                ? null
                : row.lastYear().multiply(max).divide(lastMax, 4, java.math.RoundingMode.HALF_UP);
        return Ruler.of(max)
                .size(size)
                .locked(locked)
                .unfinished(node.kind().isOutside() || row.now().points() == null && row.self().points() == null)
                .appraised(row.now().shown())
                .self(row.self().shown())
                .lastYear(last);
    }
}
