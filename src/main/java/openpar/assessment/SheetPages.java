package openpar.assessment;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import openpar.campaign.Admission;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import openpar.campaign.Window;
import openpar.criteria.CriteriaNode;
import openpar.evidence.AttachPart;
import openpar.evidence.Evidence;
import openpar.evidence.ProofRound;
import openpar.kit.web.Busy;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import openpar.scoring.NodeTotal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the workbench: the bar, the tree and the open leaf, from one reading of the sheet. */
@Component
class SheetPages {
    private final Sheets sheets;
    private final Phases phases;
    private final Beside beside;
    private final LeafViews leaves;
    private final Evidence evidence;
    private final MovedMarks marks;
    private final Clock clock;

    SheetPages(Sheets sheets, Phases phases, Beside beside, LeafViews leaves, Evidence evidence, MovedMarks marks, Clock clock) {
        this.sheets = sheets;
        this.phases = phases;
        this.beside = beside;
        this.leaves = leaves;
        this.evidence = evidence;
        this.marks = marks;
        this.clock = clock;
    }

    /** @param key null: the first leaf that lacks something */
    SheetPage page(
            Assessment assessment, Visitor visitor, @Nullable CriteriaNode open, Asked asked, Map<String, Sent> sent) {
        var outline = sheets.outline(assessment);
        @Nullable
        CriteriaNode node = open != null
                ? open
                : sheets.sheet(assessment, List.of()).missing().stream()
                        .findFirst()
                        .orElse(null);
        CriteriaNode leaf = node == null ? outline.own().getFirst() : node;
        var sheet = sheets.sheet(assessment, List.of(leaf.id()));
        var window = phases.window(assessment.participantId(), PhaseKind.SELF_ASSESSMENT, null);
        boolean editable =
                assessment.mayBeEditedBy(visitor) && window.on(leaf.id()).accepts(clock.instant());
        return new SheetPage(
                assessment,
                bar(sheet, window, visitor),
                tree(sheet, leaf, visitor, asked),
                leaves.view(sheet, leaf, editable, sent),
                proofs(assessment, leaf, visitor),
                side(sheet, leaf, visitor),
                beside.notice(assessment),
                open == null);
    }

    private SheetPage.Side side(Sheet sheet, CriteriaNode leaf, Visitor visitor) {
        var moved = sheet.isMoved(leaf) ? marks.find(sheet.assessment(), leaf).orElse(null) : null;
        var roles = sheet.assessment().rolesOf(visitor);
        return beside.side(sheet, leaf, moved, roles.contains(Role.OFFICER) || roles.contains(Role.APPROVER));
    }

    private @Nullable AttachPart proofs(Assessment assessment, CriteriaNode leaf, Visitor visitor) {
        String owner = new LeafOwner(assessment.participantId(), leaf.id()).word();
        String back = "/assessment/" + assessment.id() + "/leaf/" + leaf.key();
        return leaf.is("self") ? evidence.part(visitor, owner, ProofRound.SELF, back) : null;
    }

    /** The next leaf that a move changed, after this one and then from the beginning. */
    Optional<CriteriaNode> nextMoved(Assessment assessment, CriteriaNode node) {
        var sheet = sheets.sheet(assessment, List.of());
        var moved = sheet.where(sheet::isMoved);
        int at = sheet.outline().own().indexOf(node);
        return moved.stream().filter(n -> sheet.outline().own().indexOf(n) > at).findFirst().or(() -> moved.stream().findFirst());
    }

    /** The sheet closed while somebody was typing: what was sent stays in the fields, nothing can be changed. */
    SheetPage shut(Assessment assessment, Visitor visitor, String key, Kept.Shut shut, Map<String, Sent> sent) {
        var node = sheets.outline(assessment).find(key).orElseThrow();
        var page = page(assessment, visitor, node, Asked.ALL, sent);
        var notice = new SheetPage.Notice("loss", "shut_" + shut.why(), "", shut.at(), "");
        return new SheetPage(
                assessment, page.bar(), page.tree(), page.leaf(), page.proofs(), page.side(), notice, false);
    }

    /** Somebody else holds the sheet for a while: what was sent stays in the fields, to be sent again. */
    SheetPage held(Assessment assessment, Visitor visitor, String key, String why, Map<String, Sent> sent) {
        var node = sheets.outline(assessment).find(key).orElseThrow(() -> new NotSeen(key));
        var page = page(assessment, visitor, node, Asked.ALL, sent);
        var notice = new SheetPage.Notice("wait", "held_" + why, "", null, Integer.toString(Busy.SECONDS));
        return new SheetPage(
                assessment, page.bar(), page.tree(), page.leaf(), page.proofs(), page.side(), notice, false);
    }

    /** The sheet with a word on why it did not move. */
    SheetPage unmoved(Assessment assessment, Visitor visitor, String why, @Nullable Instant at) {
        var page = page(assessment, visitor, null, Asked.ALL, Map.of());
        var notice = new SheetPage.Notice("loss", "unmoved_" + why, "", at, "");
        return new SheetPage(
                assessment, page.bar(), page.tree(), page.leaf(), page.proofs(), page.side(), notice, false);
    }

    /** The same without what stands beside: for the answer to a saved field. */
    SheetPage afterSaving(Kept.Saved saved, Visitor visitor, Map<String, Sent> sent) {
        return new SheetPage(
                saved.sheet().assessment(),
                bar(saved.sheet(), saved.window(), visitor),
                tree(saved.sheet(), saved.node(), visitor, Asked.ALL, saved.affected()),
                leaves.viewWithoutReferences(saved.sheet(), saved.node(), sent),
                null,
                new SheetPage.Side(null, List.of(), null, false),
                null,
                false);
    }

    SheetPage.Bar bar(Sheet sheet, Window window, Visitor visitor) {
        var total = sheet.total();
        var missing = sheet.missing();
        int of = sheet.outline().own().size();
        int returned = (int)
                missing.stream().filter(n -> sheet.leaf(n).returned() != null).count();
        return new SheetPage.Bar(
                total.points().toDecimal(2),
                total.max().toDecimal(2),
                lastYear(sheet, sheet.outline().own()),
                of - missing.size(),
                of,
                missing.size(),
                returned,
                due(window),
                step(sheet.assessment(), visitor),
                sheet.assessment().state().isSubmitted(),
                sheet.isShared());
    }

    private static @Nullable BigDecimal lastYear(Sheet sheet, List<CriteriaNode> leaves) {
        return leaves.stream()
                .filter(n -> !n.kind().isOutside())
                .map(n -> sheet.leaf(n).lastYear())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private SheetPage.Due due(Window window) {
        Instant now = clock.instant();
        return switch (window.admit(now)) {
            case Admission.Open(var closesAt) -> {
                var left = Duration.between(now, closesAt);
                yield new SheetPage.Due(
                        "open", closesAt, left.toDays(), left.toHoursPart(), left.toMinutesPart(), window.isExtended());
            }
            case Admission.Late late -> {
                var over = Duration.between(late.closedAt(), now);
                yield new SheetPage.Due(
                        late.accepted() ? "late" : "closed",
                        late.closedAt(),
                        over.toDays(),
                        over.toHoursPart(),
                        over.toMinutesPart(),
                        window.isExtended());
            }
            case Admission.NotYet(var opensAt) -> new SheetPage.Due("not_yet", opensAt, 0, 0, 0, false);
            case Admission.Closed(var closedAt) -> new SheetPage.Due("closed", closedAt, 0, 0, 0, window.isExtended());
        };
    }

    static SheetPage.Step step(Assessment assessment, Visitor visitor) {
        var roles = assessment.rolesOf(visitor);
        return switch (assessment.state()) {
            case DRAFT, RETURNED -> roles.contains(Role.OFFICER) ? SheetPage.Step.PROPOSE : SheetPage.Step.NONE;
            case PROPOSED ->
                roles.contains(Role.APPROVER)
                        ? SheetPage.Step.APPROVE
                        : roles.contains(Role.OFFICER) ? SheetPage.Step.WITHDRAW : SheetPage.Step.NONE;
            case SUBMITTED -> roles.contains(Role.APPROVER) ? SheetPage.Step.TAKE_BACK : SheetPage.Step.NONE;
            case LOCKED -> SheetPage.Step.NONE;
        };
    }

    private SheetPage.Tree tree(Sheet sheet, CriteriaNode open, Visitor visitor, Asked asked) {
        return tree(sheet, open, visitor, asked, sheet.outline().version().nodes());
    }

    /** Only with these rows and the areas they stand in. */
    private SheetPage.Tree tree(Sheet sheet, CriteriaNode open, Visitor visitor, Asked asked, List<CriteriaNode> of) {
        var missing = sheet.missing();
        var returned = sheet.where(n -> sheet.leaf(n).returned() != null);
        var moved = sheet.where(sheet::isMoved);
        var mine = sheet.where(n -> Objects.equals(sheet.leaf(n).duty(), visitor.personId()));
        var version = sheet.outline().version();
        var areas = new ArrayList<SheetPage.Area>();
        for (var top : version.tops()) {
            var rows = of.stream()
                    .filter(n ->
                            n.id() != top.id() && version.top(n).id() == top.id() || n.id() == top.id() && n.leaf())
                    .filter(n -> n.leaf() ? isShown(n, sheet, asked, missing, returned, moved, mine) : asked.isAll())
                    .map(n -> new SheetPage.Row(n, n.leaf() ? look(sheet, n, n.id() == open.id()) : null))
                    .toList();
            if (!rows.isEmpty()) {
                areas.add(area(
                        sheet, top, rows, !asked.isAll() || version.top(open).id() == top.id()));
            }
        }
        return new SheetPage.Tree(
                areas,
                sheet.outline().own().size(),
                missing.size(),
                returned.size(),
                moved.size(),
                mine.size(),
                asked.show(),
                asked.query());
    }

    private static boolean isShown(
            CriteriaNode node,
            Sheet sheet,
            Asked asked,
            List<CriteriaNode> missing,
            List<CriteriaNode> returned,
            List<CriteriaNode> moved,
            List<CriteriaNode> mine) {
        boolean fits = switch (asked.show()) {
            case "missing" -> missing.contains(node);
            case "returned" -> returned.contains(node);
            case "moved" -> moved.contains(node);
            case "mine" -> mine.contains(node);
            default -> true;
        };
        return fits
                && (asked.query().isBlank()
                        || plain(node.code() + " " + node.name()).contains(plain(asked.query())));
    }

    private static SheetPage.Area area(Sheet sheet, CriteriaNode top, List<SheetPage.Row> rows, boolean isOpen) {
        var own = sheet.where(n -> sheet.outline().version().top(n).id() == top.id());
        int done = (int) own.stream().filter(n -> sheet.needs(n).isEmpty()).count();
        @Nullable NodeTotal total = own.isEmpty() ? null : sheet.total(top);
        return new SheetPage.Area(
                top,
                done,
                own.size(),
                total == null ? BigDecimal.ZERO : total.points().toDecimal(2),
                total == null
                        ? BigDecimal.ONE
                        : total.max().isZero() ? BigDecimal.ONE : total.max().toDecimal(2),
                lastYear(sheet, own),
                isOpen,
                rows);
    }

    private static SheetPage.Look look(Sheet sheet, CriteriaNode node, boolean isCurrent) {
        if (!node.is("self")) {
            return new SheetPage.Look("others", null, null, false, isCurrent);
        }
        var leaf = sheet.leaf(node);
        var needs = sheet.needs(node);
        String state = leaf.returned() != null
                ? "returned"
                : leaf.status() == LeafState.Status.NOT_APPLICABLE
                        ? "not_applicable"
                        : needs.isEmpty()
                                ? "done"
                                : needs.contains(Need.FIGURES)
                                        ? "missing"
                                        : needs.getFirst().word();
        return new SheetPage.Look(state, Writing.shown(leaf), leaf.lastYear(), sheet.isMoved(node), isCurrent);
    }

    /** Search ignores tone marks and treats đ as d. */
    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .strip();
    }
}
