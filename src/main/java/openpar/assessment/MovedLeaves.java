package openpar.assessment;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.audit.Journal;
import openpar.campaign.VersionMoved;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetVersion;
import openpar.evidence.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes the sheets of a campaign along to a corrected version, in the transaction of the move: figures stay, points follow the new rules. */
@Component
class MovedLeaves {
    private final CriteriaSets sets;
    private final Assessments assessments;
    private final Recasts recasts;
    private final MovedRows rows;
    private final MovedMarks marks;
    private final HeldSheets held;
    private final Evidence evidence;
    private final Journal journal;

    MovedLeaves(
            CriteriaSets sets,
            Assessments assessments,
            Recasts recasts,
            MovedRows rows,
            MovedMarks marks,
            HeldSheets held,
            Evidence evidence,
            Journal journal) {
        this.sets = sets;
        this.assessments = assessments;
        this.recasts = recasts;
        this.rows = rows;
        this.marks = marks;
        this.held = held;
        this.evidence = evidence;
        this.journal = journal;
    }

    /** Before the council's rooms, which read the points that come out. */
    @EventListener
    @Order(1)
    void on(VersionMoved moved) {
        var recast = new Recast(sets.version(moved.from()), sets.version(moved.to()), moved.nodes());
        moved.inParts("sheets", part -> take(part, recast));
    }

    private void take(VersionMoved moved, Recast recast) {
        held.hold(rows.lock(moved.participants(), moved.to()));
        var at = moved.at().atOffset(ZoneOffset.UTC);
        var laid = recasts.lay(assessments.ofAll(moved.participants()), recast);
        var ids = laid.stream().map(l -> l.assessment().id()).toList();
        rows.setAside(ids, dropped(recast, moved), unread(laid), at);
        rows.move(ids, moved.participants(), recast.way());
        rows.begin(ids, recast.added(), at);
        rows.write(changed(laid, recast), at);
        marks.set(marked(laid, recast, sets.version(moved.from())), moved.to(), at);
        evidence.rehang(
                moved.participants().stream().map(p -> "leaf:" + p).toList(), moved.nodes());
        var entries = entries(laid, moved);
        moved.last(() -> journal.recordAll(moved.personId(), "assessment.version.moved", entries));
        laid.stream()
                .filter(one -> Recasting.line(one, recast).moves())
                .forEach(one -> moved.effect().count(one.assessment().state().isSubmitted()));
    }

    private List<Long> dropped(Recast recast, VersionMoved moved) {
        return sets.version(moved.from()).leaves().stream()
                .map(CriteriaNode::id)
                .filter(old -> !recast.way().containsKey(old))
                .toList();
    }

    private static List<MovedRows.Unread> unread(List<Recasts.Laid> laid) {
        var unread = new ArrayList<MovedRows.Unread>();
        for (var one : laid) {
            one.unread()
                    .forEach((node, inputs) -> inputs.forEach(
                            input -> unread.add(new MovedRows.Unread(one.assessment().id(), node, input))));
        }
        return unread;
    }

    private static List<MovedRows.Points> changed(List<Recasts.Laid> laid, Recast recast) {
        var changed = new ArrayList<MovedRows.Points>();
        for (var one : laid) {
            recast.way().forEach((old, now) -> {
                @Nullable LeafState then = one.before().leafOr(old);
                @Nullable LeafState after = one.after().leafOr(now);
                if (then != null && after != null && isOther(then, after)) {
                    changed.add(new MovedRows.Points(one.assessment().id(), now, after));
                }
            });
        }
        return changed;
    }

    /** New leaves, those that ask or count otherwise, and those whose points follow from such. */
    private static List<MovedMarks.Mark> marked(List<Recasts.Laid> laid, Recast recast, SetVersion from) {
        var marks = new ArrayList<MovedMarks.Mark>();
        var differences = new HashMap<Long, List<String>>();
        recast.way().forEach((old, now) -> differences.put(old, MovedMarks.what(from.node(old), recast.after().node(now))));
        for (var one : laid) {
            long sheet = one.assessment().id();
            recast.added().forEach(node -> marks.add(new MovedMarks.Mark(sheet, node, null, null, List.of("new"))));
            recast.way().forEach((old, now) -> {
                @Nullable LeafState then = one.before().leafOr(old);
                @Nullable LeafState after = one.after().leafOr(now);
                if (then == null || after == null) return;
                var what = new ArrayList<>(differences.getOrDefault(old, List.of()));
                if (isOther(then, after)) what.add("points");
                if (!what.isEmpty()) marks.add(new MovedMarks.Mark(sheet, recast.after().node(now), from.node(old), then, what));
            });
        }
        return marks;
    }

    private static boolean isOther(LeafState then, LeafState after) {
        return then.status() != after.status() || !Objects.equals(then.points(), after.points());
    }

    private static List<Journal.Entry> entries(List<Recasts.Laid> laid, VersionMoved moved) {
        return laid.stream()
                .map(one -> new Journal.Entry(
                        one.assessment().participantId(),
                        "assessment:" + one.assessment().id(),
                        one.assessment().agencyId(),
                        Map.of(
                                "from", moved.from(),
                                "to", moved.to(),
                                "points_before", one.before().total().points().toString(),
                                "points", one.after().total().points().toString())))
                .toList();
    }
}
