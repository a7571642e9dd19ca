package openpar.notice;

import static org.springframework.transaction.event.TransactionPhase.BEFORE_COMMIT;

import java.math.BigDecimal;
import openpar.appraisal.ExplanationAsked;
import openpar.appraisal.ExplanationReplied;
import openpar.appraisal.PointsChanged;
import openpar.assessment.AssessmentReturned;
import openpar.assessment.AssessmentSubmitted;
import openpar.campaign.ExtensionGranted;
import openpar.campaign.VersionMoved;
import openpar.notice.Argument.Moment;
import openpar.notice.Argument.Points;
import openpar.notice.Argument.Words;
import openpar.notice.Notices.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns what happens below into notices, in the same transaction: what happened was told, what was rolled back was not. */
@Component
class Listeners {
    private final Outbox outbox;
    private final Told told;

    Listeners(Outbox outbox, Told told) {
        this.outbox = outbox;
        this.told = told;
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(PointsChanged change) {
        BigDecimal before = change.old();
        BigDecimal after = change.points();
        if (before == null || after == null || before.compareTo(after) == 0) {
            return;
        }
        var item = told.item(change.participantId(), change.nodeId());
        String passport = "/result/" + change.participantId() + "/passport/" + item.key();
        String reason = change.reasonCode() == null ? "–" : change.reasonCode();
        if (after.compareTo(before) > 0) {
            outbox.tell(Message.toAgency(
                    item.agencyId(),
                    "raised",
                    passport,
                    new Words(item.code()),
                    new Points(before),
                    new Points(after)));
        } else if (change.round() == 1 && item.explainUntil() != null) {
            outbox.tell(Message.toAgency(
                    item.agencyId(),
                    "cut",
                    passport,
                    new Words(item.code()),
                    new Points(before.subtract(after)),
                    new Points(before),
                    new Points(after),
                    new Words(reason),
                    new Moment(item.explainUntil())));
        } else {
            outbox.tell(Message.toAgency(
                    item.agencyId(),
                    "lowered",
                    passport,
                    new Words(item.code()),
                    new Points(before.subtract(after)),
                    new Points(before),
                    new Points(after),
                    new Words(reason)));
        }
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(ExplanationAsked asked) {
        var item = told.item(asked.participantId(), asked.nodeId());
        outbox.tell(Message.toAgency(
                item.agencyId(),
                "asked",
                "/appraisal/explanations",
                new Words(item.code()),
                new Moment(asked.dueAt())));
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(ExplanationReplied replied) {
        var item = told.item(replied.participantId(), replied.nodeId());
        told.asker(replied.requestId())
                .ifPresent(asker -> outbox.tell(Message.toPerson(
                        asker.agencyId(),
                        asker.personId(),
                        "replied",
                        "/appraisal/" + replied.participantId() + "/leaf/" + item.key(),
                        new Words(item.participant()),
                        new Words(item.code()))));
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(ExtensionGranted granted) {
        var item = granted.nodeId() == null
                ? told.sheet(granted.participantId())
                : told.item(granted.participantId(), granted.nodeId());
        outbox.tell(Message.toAgency(
                item.agencyId(),
                granted.nodeId() == null ? "extended" : "extended_leaf",
                item.sheetUrl(),
                new Moment(granted.until()),
                new Words(item.code())));
    }

    /** Nobody finds other questions on a sheet without having been told why. */
    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(VersionMoved moved) {
        int version = told.version(moved.to());
        told.agencies(moved.campaignId())
                .forEach(agency -> outbox.tell(Message.toAgency(
                        agency, "moved", "/assessment", new Words(Integer.toString(version)), new Words(moved.reason()))));
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(AssessmentSubmitted submitted) {
        var item = told.sheet(submitted.participantId());
        outbox.tell(Message.toAdministrators(
                item.ownerAgencyId(),
                submitted.late() ? "submitted_late" : "submitted",
                "/assessment/" + submitted.assessmentId(),
                new Words(item.participant()),
                new Moment(submitted.at())));
    }

    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(AssessmentReturned returned) {
        var item = told.sheet(returned.participantId());
        outbox.tell(Message.toAgency(
                item.agencyId(),
                returned.byCouncil() ? "returned_council" : "returned",
                "/assessment/" + returned.assessmentId()));
    }
}
