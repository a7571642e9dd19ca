package openpar.survey;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.campaign.Campaign;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tables looked through, recorded and withdrawn, with where they come from. */
@Repository
class Imports {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    record Upload(long id, long campaignId, String fileName, String sha256) {}

    long keep(long campaign, String fileName, String sha256, long person) {
        return jdbc.sql("""
                        insert into survey.upload (campaign_id, file_name, sha256, uploaded_by, uploaded_at)
                        values (:campaign, :file, :sha256, :person, :now) returning id
                        """)
                .param("campaign", campaign)
                .param("file", fileName)
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    Optional<Upload> upload(long id) {
        return jdbc.sql(
                        "select id, campaign_id, file_name, encode(sha256, 'hex') as sha256 from survey.upload where id = :id")
                .param("id", id)
                .query(Upload.class)
                .optional();
    }

    /** All or nothing; what was recorded before for the same leaves steps back behind it. */
    @Transactional
    long record(Campaign campaign, Upload upload, TableReading table, List<LeafPoints> points, long person) {
        var now = OffsetDateTime.now(clock);
        Provenance from = table.provenance();
        long id = jdbc.sql("""
                        insert into survey.import (campaign_id, body, decision, decided_on, taken_from, taken_to, form, file_name, sha256,
                                                   row_count, imported_by, imported_at)
                        values (:campaign, :body, :decision, :decided, :from, :to, :form, :file, :sha256, :rows, :person, :now)
                        returning id
                        """)
                .param("campaign", campaign.id())
                .param("body", from.body())
                .param("decision", from.decision())
                .param("decided", from.decidedOn(), java.sql.Types.DATE)
                .param("from", from.takenFrom(), java.sql.Types.DATE)
                .param("to", from.takenTo(), java.sql.Types.DATE)
                .param("form", table.form())
                .param("file", upload.fileName())
                .param("sha256", HexFormat.of().parseHex(upload.sha256()))
                .param("rows", table.rows())
                .param("person", person)
                .param("now", now)
                .query(Long.class)
                .single();
        means(id, table.means());
        points(id, points, now);
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "survey.recorded",
                "import:" + id,
                campaign.ownerAgencyId(),
                Map.of("campaign", campaign.id(), "rows", table.rows(), "sha256", upload.sha256()));
        events.publishEvent(new SurveyRecorded(campaign.id(), id, clock.instant()));
        return id;
    }

    private void means(long id, List<Mean> means) {
        jdbc.sql("""
                        insert into survey.mean (import_id, participant_id, node_id, respondent_group, percent, valid_forms)
                        select :import, * from unnest(:participants::bigint[], :nodes::bigint[], :groups::text[], :percents::numeric[], :forms::int[])
                        """)
                .param("import", id)
                .param("participants", means.stream().map(Mean::participantId).toArray(Long[]::new))
                .param("nodes", means.stream().map(Mean::nodeId).toArray(Long[]::new))
                .param("groups", means.stream().map(Mean::group).toArray(String[]::new))
                .param("percents", means.stream().map(Mean::percent).toArray(BigDecimal[]::new))
                .param("forms", means.stream().map(Mean::validForms).toArray(Integer[]::new))
                .update();
    }

    private void points(long id, List<LeafPoints> points, OffsetDateTime now) {
        jdbc.sql("""
                        insert into survey.points (import_id, participant_id, node_id, status, numerator, denominator, valid_forms, few_forms, computed_at)
                        select :import, p, n, case when top is null then 'not_applicable' else 'scored' end, top, bottom, forms, few, :now
                        from unnest(:participants::bigint[], :nodes::bigint[], :tops::numeric[], :bottoms::numeric[], :forms::int[], :few::boolean[])
                             v(p, n, top, bottom, forms, few)
                        """)
                .param("import", id)
                .param(
                        "participants",
                        points.stream().map(LeafPoints::participantId).toArray(Long[]::new))
                .param("nodes", points.stream().map(LeafPoints::nodeId).toArray(Long[]::new))
                .param("tops", points.stream().map(LeafPoints::numerator).toArray(BigDecimal[]::new))
                .param("bottoms", points.stream().map(LeafPoints::denominator).toArray(BigDecimal[]::new))
                .param("forms", points.stream().map(LeafPoints::validForms).toArray(Integer[]::new))
                .param("few", points.stream().map(LeafPoints::fewForms).toArray(Boolean[]::new))
                .param("now", now)
                .update();
    }

    /** False when somebody withdrew it already. */
    @Transactional
    boolean withdraw(ImportRow imported, long agency, long person) {
        int changed = jdbc.sql("""
                        update survey.import set withdrawn_by = :person, withdrawn_at = :now
                        where id = :id and withdrawn_at is null
                        """)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("id", imported.id())
                .update();
        if (changed == 1) {
            journal.record(
                    Journal.ADMINISTRATION,
                    person,
                    "survey.withdrawn",
                    "import:" + imported.id(),
                    agency,
                    Map.of("campaign", imported.campaignId()));
            events.publishEvent(new SurveyWithdrawn(imported.campaignId(), imported.id(), clock.instant()));
        }
        return changed == 1;
    }

    /** Points of one leaf; no numerator: nobody answered, the leaf does not count. */
    record LeafPoints(
            long participantId,
            long nodeId,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer validForms,
            boolean fewForms) {}
}
