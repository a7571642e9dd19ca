package openpar.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import openpar.kit.file.FileKind;
import openpar.kit.file.FileName;
import org.jspecify.annotations.Nullable;

/** A document of an agency's library and the state of its file. */
public record Document(
        long id,
        long agencyId,
        String agency,
        String sha256,
        FileKind kind,
        long size,
        @Nullable Integer pages,
        boolean prepared,
        String failure,
        String fileName,
        Description description,
        int version,
        String addedBy,
        Instant addedAt) {

    static Document of(ResultSet row) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getLong("owner_agency_id"),
                row.getString("agency"),
                row.getString("sha256"),
                FileKind.of(row.getString("media_type")),
                row.getLong("size"),
                row.getObject("pages", Integer.class),
                row.getObject("prepared_at") != null,
                text(row, "failure"),
                row.getString("file_name"),
                description(row),
                row.getInt("version"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getString("number"), date(row, "issued_on"), row.getString("issuer"), row.getString("abstract"));
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }

    public String label() {
        return !description.number().isBlank()
                ? description.number()
                : !description.abstractText().isBlank() ? description.abstractText() : fileName;
    }

    String downloadName() {
        return FileName.fitting(fileName, kind);
    }
}
