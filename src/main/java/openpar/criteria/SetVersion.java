package openpar.criteria;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import openpar.scoring.NodeKind;
import openpar.scoring.WorkingDays;
import org.jspecify.annotations.Nullable;

/** One version of a criteria set with every row of its annex in order; frozen once published. */
public final class SetVersion {
    private final Head head;
    private final List<CriteriaNode> nodes;
    private final Map<Long, CriteriaNode> byId;
    private final Map<String, CriteriaNode> byKey;
    private final Map<Long, CriteriaNode> tops = new HashMap<>();

    /**
     * What identifies a version: a set is known by number, date and issuer.
     *
     * @param shared where points of what does not apply are shared out, as its whole-sheet rules say
     */
    public record Head(
            long id,
            long setId,
            long ownerAgencyId,
            String owner,
            String title,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            int year,
            String agencyLevel,
            int version,
            @Nullable Instant publishedAt,
            @Nullable String digest,
            long firstNodeId,
            Set<String> shared) {}

    SetVersion(Head head, List<CriteriaNode> nodes) {
        this.head = head;
        this.nodes = List.copyOf(nodes);
        this.byId = nodes.stream().collect(Collectors.toUnmodifiableMap(CriteriaNode::id, Function.identity()));
        this.byKey = nodes.stream().collect(Collectors.toUnmodifiableMap(CriteriaNode::key, Function.identity()));
        for (var node : nodes) {
            var parent = node.parentId() == null ? null : tops.get(node.parentId());
            tops.put(node.id(), parent == null ? node : parent);
        }
    }

    /** Does any rule count working days? */
    public boolean countsWorkingDays() {
        return nodes.stream().anyMatch(CriteriaNode::countsWorkingDays);
    }

    WorkingDays calendar() {
        return nodes.isEmpty() ? WorkingDays.WEEKDAYS : nodes.getFirst().calendar();
    }

    SetVersion counting(WorkingDays days) {
        return new SetVersion(head, nodes.stream().map(n -> n.counting(days)).toList());
    }

    public Head head() {
        return head;
    }

    public long id() {
        return head.id();
    }

    public String title() {
        return head.title();
    }

    public @Nullable String number() {
        return head.number();
    }

    public @Nullable LocalDate issuedOn() {
        return head.issuedOn();
    }

    public @Nullable String issuer() {
        return head.issuer();
    }

    public int year() {
        return head.year();
    }

    /** Keys of areas in which points of what does not apply are shared out; "total" for the whole sheet. */
    public Set<String> shared() {
        return head.shared();
    }

    public boolean isPublished() {
        return head.publishedAt() != null;
    }

    /** Every row of the annex, in its order. */
    public List<CriteriaNode> nodes() {
        return nodes;
    }

    public List<CriteriaNode> leaves() {
        return nodes.stream().filter(CriteriaNode::leaf).toList();
    }

    /** The areas without the T and P blocks. */
    public List<CriteriaNode> areas() {
        return nodes.stream().filter(n -> n.kind() == NodeKind.AREA).toList();
    }

    /** The areas and the T and P blocks. */
    public List<CriteriaNode> tops() {
        return nodes.stream().filter(CriteriaNode::isTop).toList();
    }

    public List<CriteriaNode> children(long parent) {
        return nodes.stream()
                .filter(n -> n.parentId() != null && n.parentId() == parent)
                .toList();
    }

    public Optional<CriteriaNode> find(long node) {
        return Optional.ofNullable(byId.get(node));
    }

    public CriteriaNode node(long node) {
        return find(node).orElseThrow(() -> new IllegalArgumentException("No node " + node + " in version " + id()));
    }

    public Optional<CriteriaNode> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public CriteriaNode node(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No node " + key + " in version " + id()));
    }

    /** The area, or T or P block, a node stands in. */
    public CriteriaNode top(CriteriaNode node) {
        return tops.getOrDefault(node.id(), node);
    }

    /** From the area down to the node itself. */
    public List<CriteriaNode> way(CriteriaNode node) {
        var way = new ArrayDeque<CriteriaNode>();
        for (@Nullable CriteriaNode at = node;
                at != null;
                at = at.parentId() == null ? null : byId.get(at.parentId())) {
            way.addFirst(at);
        }
        return List.copyOf(way);
    }

    /** The maxima of the leaves of the areas added up; with a source, of those leaves alone. Bonus and penalty stand outside. */
    public BigDecimal maximum(@Nullable String source) {
        return leaves().stream()
                .filter(n -> !n.kind().isOutside() && (source == null || n.is(source)) && n.maxPoints() != null)
                .map(CriteriaNode::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
