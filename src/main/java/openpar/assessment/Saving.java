package openpar.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import openpar.campaign.Admission;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import openpar.campaign.Window;
import openpar.criteria.CriteriaNode;
import openpar.criteria.Successors;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import openpar.scoring.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves fields of a leaf: figure, points, history and journal in one transaction, or a reason why not. */
@Service
class Saving {
    private final Assessments assessments;
    private final Sheets sheets;
    private final Phases phases;
    private final Successors successors;
    private final Writing writing;
    private final Clock clock;

    Saving(Assessments assessments, Sheets sheets, Phases phases, Successors successors, Writing writing, Clock clock) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.phases = phases;
        this.successors = successors;
        this.writing = writing;
        this.clock = clock;
    }

    @Transactional
    Kept save(long assessmentId, Visitor visitor, Edit edit) {
        var assessment = assessments.locked(assessmentId);
        var roles = assessment.rolesOf(visitor);
        if (!roles.contains(Role.OFFICER) && !roles.contains(Role.APPROVER)) {
            throw new NotAllowed("assessment " + assessmentId);
        }
        if (!assessment.mayBeEditedBy(visitor)) {
            return new Kept.Shut(assessment.state().word(), assessment.stateChangedAt());
        }
        var node = meant(assessment, edit).filter(n -> n.is("self") && n.leaf()).orElseThrow(() -> new NotSeen(edit.leafKey()));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var window = phases.window(assessment.participantId(), PhaseKind.SELF_ASSESSMENT, null);
        var admission = window.on(node.id()).admit(now);
        return admission.isAccepted() ? save(assessment, node, window, visitor.personId(), now, edit) : shut(admission);
    }

    /** A page made before a move means the leaf it showed, whatever its key means now. */
    private Optional<CriteriaNode> meant(Assessment assessment, Edit edit) {
        var outline = sheets.outline(assessment);
        @Nullable Long shown = edit.leafId();
        var byKey = outline.find(edit.leafKey());
        if (shown == null || byKey.filter(n -> n.id() == shown).isPresent()) {
            return byKey;
        }
        return successors.of(shown, outline.version()).map(outline::node);
    }

    private static Kept shut(Admission admission) {
        return switch (admission) {
            case Admission.NotYet(var opensAt) -> new Kept.Shut("not_yet", opensAt);
            case Admission.Closed(var closedAt) -> new Kept.Shut("closed", closedAt);
            case Admission.Late late -> new Kept.Shut("closed", late.closedAt());
            case Admission.Open open -> throw new IllegalStateException("open");
        };
    }

    private Kept save(Assessment assessment, CriteriaNode node, Window window, long person, Instant now, Edit edit) {
        var affected = sheets.outline(assessment).affectedBy(node);
        var before =
                sheets.sheet(assessment, affected.stream().map(CriteriaNode::id).toList());
        var troubles = new LinkedHashMap<String, Trouble>();
        var read = new Reading(before, node, person, now);
        var conflicts = new ArrayList<Entry>();
        for (var entry : edit.entries()) {
            read.take(entry, troubles, conflicts);
        }
        writing.forgetRetried(assessment.id(), node.id(), edit.saveKey(), conflicts, troubles);
        var after = Reckoning.again(before.with(read.leaf()), node);
        if (Reckoning.outcome(after, node).score() instanceof Score.Refused(var place, var why)) {
            read.refuse(place, why, troubles);
            after = Reckoning.again(before.with(read.leaf()), node);
        }
        if (!read.changes().isEmpty()) {
            writing.write(new Written(before, after, node, affected, read.changes(), person, now, edit));
            after = after.looked(node);
        }
        return new Kept.Saved(after, node, affected, window, Map.copyOf(troubles));
    }
}
