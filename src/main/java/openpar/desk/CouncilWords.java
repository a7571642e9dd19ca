package openpar.desk;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the council says to one agency: questions with an end, reasons, sheets sent back. */
@Repository
class CouncilWords {
    private static final int NEWS = 6;

    private final JdbcClient jdbc;

    CouncilWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those not answered yet, the nearest end first. */
    List<Question> open(long participant) {
        return jdbc.sql("""
                        select q.request_id, q.node_id, n.code, n.name, q.question, a.full_name as asker, q.due_at, q.sent_at, q.begun
                        from appraisal.questions q
                        join criteria.node n on n.id = q.node_id
                        join account.people a on a.person_id = q.asked_by
                        where q.participant_id = :participant and q.sent_at is null
                        order by q.due_at, n.position
                        """)
                .param("participant", participant)
                .query((row, i) -> new Question(
                        row.getLong("request_id"),
                        row.getLong("node_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("question"),
                        row.getString("asker"),
                        row.getTimestamp("due_at").toInstant(),
                        null,
                        row.getBoolean("begun")))
                .list();
    }

    /** The newest first. */
    List<Word> news(long participant) {
        return jdbc.sql("""
                        select p.full_name as person, g.name as agency, n.code, w.at, w.words
                        from (
                            select node_id, person_id, at, words from appraisal.words where participant_id = :participant
                            union all
                            select null, returned_by, returned_at, note from assessment.returns where participant_id = :participant) w
                        join account.people p on p.person_id = w.person_id
                        join agency.current g on g.agency_id = p.agency_id
                        left join criteria.node n on n.id = w.node_id
                        order by w.at desc
                        limit :news
                        """)
                .param("participant", participant)
                .param("news", NEWS)
                .query((row, i) -> new Word(
                        row.getString("person"),
                        row.getString("agency"),
                        row.getString("code"),
                        instant(row.getTimestamp("at")),
                        row.getString("words")))
                .list();
    }

    private static Instant instant(java.sql.Timestamp at) {
        return at.toInstant();
    }
}
