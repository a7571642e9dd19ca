package openpar.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is asked to explain, or may explain because points were cut, and its answer.
 *
 * @param kind "asked" or "cut"
 * @param question verbatim; after a cut the reason the appraiser gave
 * @param dueAt as it was stated when asked; an extension moves it
 * @param reply "" until begun; a draft until sent
 */
public record Request(
        long id,
        long participantId,
        long nodeId,
        String kind,
        String question,
        String asker,
        Instant askedAt,
        Instant dueAt,
        String reply,
        int replyVersion,
        @Nullable Instant sentAt,
        @Nullable String replier) {
    static final String SELECT = """
            select q.id, q.participant_id, q.node_id, q.kind, q.question, a.full_name as asker, q.asked_at, q.due_at,
                   coalesce(r.content, '') as reply, coalesce(r.version, 0) as reply_version, r.sent_at, b.full_name as replier
            from appraisal.explanation_request q
            join account.people a on a.person_id = q.asked_by
            left join appraisal.reply r on r.request_id = q.id
            left join account.people b on b.person_id = r.replied_by
            where q.withdrawn_at is null
            """;

    static Request of(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp sent = row.getTimestamp("sent_at");
        return new Request(
                row.getLong("id"),
                row.getLong("participant_id"),
                row.getLong("node_id"),
                row.getString("kind"),
                row.getString("question"),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("reply"),
                row.getInt("reply_version"),
                sent == null ? null : sent.toInstant(),
                row.getString("replier"));
    }

    public boolean isAsked() {
        return kind.equals("asked");
    }

    public boolean isAnswered() {
        return sentAt != null;
    }
}
