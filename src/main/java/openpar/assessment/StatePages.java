package openpar.assessment;

import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.scoring.NodeTotal;
import org.springframework.stereotype.Component;

/** What the leader approves, and what is still missing. */
@Component
class StatePages {
    private final Sheets sheets;
    private final Hours hours;

    StatePages(Sheets sheets, Hours hours) {
        this.sheets = sheets;
        this.hours = hours;
    }

    ApprovalPage approval(Assessment assessment, String note, boolean noteTooShort) {
        var sheet = sheets.whole(assessment);
        var version = sheet.outline().version();
        var areas = version.tops().stream()
                .filter(top -> sheet.outline().own().stream()
                        .anyMatch(n -> version.top(n).id() == top.id()))
                .map(top -> area(top, sheet.total(top)))
                .toList();
        return new ApprovalPage(
                assessment,
                sheet.total().points().toDecimal(2),
                sheet.total().max().toDecimal(2),
                areas,
                leaves(sheet),
                hours.window(assessment).closesAt(),
                note,
                noteTooShort);
    }

    private static ApprovalPage.Area area(CriteriaNode top, NodeTotal total) {
        return new ApprovalPage.Area(
                top, total.points().toDecimal(2), total.max().toDecimal(2));
    }

    /** Where points are not full: what a leader looks at first, the largest loss on top. */
    private static List<ApprovalPage.Leaf> leaves(Sheet sheet) {
        return sheet.outline().own().stream()
                .map(n -> leaf(n, sheet.leaf(n)))
                .sorted(java.util.Comparator.comparing(ApprovalPage.Leaf::lost).reversed())
                .toList();
    }

    private static ApprovalPage.Leaf leaf(CriteriaNode node, LeafState leaf) {
        return new ApprovalPage.Leaf(
                node,
                Writing.shown(leaf),
                leaf.status() == LeafState.Status.NOT_APPLICABLE,
                leaf.notApplicable() == null ? leaf.explanation() : leaf.notApplicable(),
                leaf.evidence());
    }

    MissingPage missing(Assessment assessment, boolean refused) {
        var sheet = sheets.sheet(assessment, List.of());
        var rows = sheet.missing().stream()
                .map(n -> new MissingPage.Row(
                        n,
                        sheet.outline().version().top(n),
                        sheet.needs(n).stream().map(Need::word).toList()))
                .toList();
        return new MissingPage(
                assessment, rows, refused, hours.window(assessment).closesAt());
    }
}
