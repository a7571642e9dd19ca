package openpar.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies are asked to explain, or may explain, and what they answered. */
@Repository
class Requests {
    private final JdbcClient jdbc;
    private final Clock clock;

    Requests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Request> of(long participant, long node) {
        return jdbc.sql(Request.SELECT + "and q.participant_id = :participant and q.node_id = :node")
                .param("participant", participant)
                .param("node", node)
                .query(Request::of)
                .optional();
    }

    Optional<Request> find(long id) {
        return jdbc.sql(Request.SELECT + "and q.id = :id")
                .param("id", id)
                .query(Request::of)
                .optional();
    }

    /** All of one agency, those due first before those answered. */
    List<Request> ofParticipant(long participant) {
        return jdbc.sql(Request.SELECT + """
                        and q.participant_id = :participant
                        order by r.sent_at is not null, q.kind, q.due_at, q.id
                        """)
                .param("participant", participant)
                .query(Request::of)
                .list();
    }

    /** A request not yet answered is put in other words; the draft of the answer stays. */
    long open(long participant, long node, String kind, String question, long person, Instant due) {
        return jdbc.sql("""
                        insert into appraisal.explanation_request (kind, participant_id, node_id, question, asked_by, asked_at, due_at)
                        values (:kind, :participant, :node, :question, :person, :now, :due)
                        on conflict (participant_id, node_id) where withdrawn_at is null
                            do update set kind = excluded.kind, question = excluded.question, asked_by = excluded.asked_by,
                                          asked_at = excluded.asked_at, due_at = excluded.due_at
                        returning id
                        """)
                .param("kind", kind)
                .param("participant", participant)
                .param("node", node)
                .param("question", question)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void withdraw(long id) {
        jdbc.sql("update appraisal.explanation_request set withdrawn_at = :now where id = :id and withdrawn_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** Nothing where somebody else of the agency saved in between. */
    Optional<Integer> draft(long request, String content, long person, int version) {
        return jdbc.sql("""
                        insert into appraisal.reply (request_id, content, replied_by, replied_at)
                        select :request, :content, :person, :now where :version = 0
                        on conflict (request_id) do nothing
                        returning version
                        """)
                .param("request", request)
                .param("content", content)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("version", version)
                .query(Integer.class)
                .optional()
                .or(() -> update(request, content, person, version));
    }

    /** What the same person's own autosave wrote a moment ago is no conflict. */
    private Optional<Integer> update(long request, String content, long person, int version) {
        return jdbc.sql("""
                        update appraisal.reply
                        set content = :content, replied_by = :person, replied_at = :now, version = version + 1
                        where request_id = :request and sent_at is null
                          and (version = :version or replied_by = :person and content = :content)
                        returning version
                        """)
                .param("request", request)
                .param("content", content)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("version", version)
                .query(Integer.class)
                .optional();
    }

    boolean send(long request, long person) {
        return jdbc.sql(
                                "update appraisal.reply set sent_at = :now, replied_by = :person where request_id = :request and sent_at is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("person", person)
                        .param("request", request)
                        .update()
                == 1;
    }
}
