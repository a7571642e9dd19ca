package openpar.criteria;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The reasons of all owners, usable in their owner's subtree; one that is no longer given is retired, never removed. */
@Repository
public class ReasonCodes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    private static final String COLUMNS =
            "select id, owner_agency_id, code, label, label_en, position, retired from criteria.reason_code r ";

    private final JdbcClient jdbc;
    private final Journal journal;

    ReasonCodes(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The library's reasons for this owner, as far as it has not got them yet. */
    @Transactional
    public void load(long ownerAgencyId, @Nullable Long person) {
        var rows = library();
        int loaded = jdbc.sql("""
                        insert into criteria.reason_code (owner_agency_id, code, label, label_en, position)
                        select :owner, r.value ->> 'code', r.value ->> 'label', r.value ->> 'label_en', r.ordinality
                        from jsonb_array_elements(:rows::jsonb) with ordinality r
                        on conflict (owner_agency_id, code) do nothing
                        """)
                .param("owner", ownerAgencyId)
                .param("rows", JSON.writeValueAsString(rows))
                .update();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "criteria.reasons.loaded",
                "agency:" + ownerAgencyId,
                ownerAgencyId,
                Map.of("count", loaded));
    }

    private static List<Map<String, String>> library() {
        try (var csv = FORMAT.parse(new StringReader(SetLibrary.text("reason-codes.csv")))) {
            return csv.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an appraiser of this agency's points may choose from. */
    public List<ReasonCode> usableBy(long agencyId) {
        return jdbc.sql(COLUMNS + """
                        where not retired
                          and exists (select from agency.subtree t where t.ancestor_id = r.owner_agency_id and t.descendant_id = :agency)
                        order by owner_agency_id, position
                        """)
                .param("agency", agencyId)
                .query(ReasonCode.class)
                .list();
    }

    public Optional<ReasonCode> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(ReasonCode.class)
                .optional();
    }

    public List<ReasonCode> ownedBy(long agencyId) {
        return jdbc.sql(COLUMNS + "where owner_agency_id = :agency order by retired, position")
                .param("agency", agencyId)
                .query(ReasonCode.class)
                .list();
    }
}
