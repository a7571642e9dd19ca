package openpar.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import openpar.kit.file.FileKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the files are prepared, and the text of their pages for search and copy. */
@Repository
class PageTexts {
    private final JdbcClient jdbc;
    private final Clock clock;

    PageTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> unprepared() {
        return jdbc.sql("""
                        select encode(sha256, 'hex') from evidence.blob
                        where prepared_at is null and failure is null order by stored_at
                        """).query(String.class).list();
    }

    Optional<FileKind> unpreparedKind(String sha256) {
        return jdbc.sql(
                        "select media_type from evidence.blob where sha256 = :sha256 and prepared_at is null and failure is null")
                .param("sha256", Documents.bytes(sha256))
                .query(String.class)
                .optional()
                .map(FileKind::of);
    }

    void put(String sha256, int page, String text) {
        jdbc.sql("""
                        insert into evidence.page (sha256, page, content) values (:sha256, :page, :content)
                        on conflict (sha256, page) do update set content = excluded.content
                        """)
                .param("sha256", Documents.bytes(sha256))
                .param("page", page)
                .param("content", text)
                .update();
    }

    void prepared(String sha256) {
        jdbc.sql("update evidence.blob set prepared_at = :now where sha256 = :sha256")
                .param("now", OffsetDateTime.now(clock))
                .param("sha256", Documents.bytes(sha256))
                .update();
    }

    void fail(String sha256, String failure) {
        jdbc.sql("update evidence.blob set failure = :failure where sha256 = :sha256")
                .param("failure", failure)
                .param("sha256", Documents.bytes(sha256))
                .update();
    }

    /** The text of a page; empty: not ready yet. */
    Optional<String> text(String sha256, int page) {
        return jdbc.sql("select content from evidence.page where sha256 = :sha256 and page = :page")
                .param("sha256", Documents.bytes(sha256))
                .param("page", page)
                .query(String.class)
                .optional();
    }
}
