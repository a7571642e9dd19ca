package openpar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something for every variable of a route to name, and the agency it belongs to: most belong to Xã Tịnh Khê, what the province owns to it. */
final class RouteFixtures {
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Long> owners = new LinkedHashMap<>();

    RouteFixtures(JdbcClient jdbc, Cast cast, int port) {
        this.jdbc = jdbc;
        this.cast = cast;
        long commune = cast.agency(Cast.TINH_KHE);
        long province = cast.agency(Cast.QUANG_NGAI);
        put("agency", commune, commune);
        put("person", cast.person(Cast.HA), commune);
        put("campaign", cast.campaign(), province);
        put("participant", cast.participant(Cast.TINH_KHE), commune);
        put("version", cast.version(), province);
        put("node", cast.node("1.1.1"), province);
        put("key", "1.1.1");
        put("grant", only("select id from account.role_grant where person_id = " + cast.person(Cast.HA)));
        put("/assets/{hash}/{name}", "kit.js");
        put("/result/map/{name}.svg", "quang-ngai-communes-2025");
        put("/training/guide/{name}", "officer");
        put("/annex/library/{name}", "mau-commune");
        put("hash", "0");
        put("form", "xlsx");
        put("page", "1");
        put("token", "0");
        put("acceptance", "0");
        put("extension", "0");
        put("example", "0");
        put("exemption", "0");
        put("other", cast.version());
        put("notice", "0");
        put("upload", "0");
        var ha = Web.at(port).as(Cast.HA);
        ha.get("/assessment");
        put("assessment", only("select id from assessment.assessment"), commune);
        ha.upload("/evidence", "a.pdf", pdf(), "owner", "leaf:" + values.get("participant") + "/" + values.get("node"), "number", "1/BC-UBND");
        put("document", only("select id from evidence.document"), commune);
        put("link", only("select id from evidence.link"), commune);
        put("request", request(), commune);
        put("import", survey(), province);
        put("annex", annex(province), province);
        put("class", training(province), province);
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, Long> owners() {
        return owners;
    }

    private long request() {
        return jdbc.sql("""
                        insert into appraisal.explanation_request (participant_id, node_id, question, asked_by, asked_at, due_at)
                        values (?, ?, 'Báo cáo quý III còn thiếu trang có chữ ký', ?, timestamptz '2026-12-09', timestamptz '2027-01-22')
                        returning id
                        """)
                .params(cast.participant(Cast.TINH_KHE), cast.node("1.1.1"), cast.person(Cast.HUONG))
                .query(Long.class)
                .single();
    }

    private long training(long province) {
        return jdbc.sql("""
                        insert into training.training_class (owner_agency_id, name, created_by, created_at)
                        values (?, 'Tập huấn', ?, timestamptz '2026-12-09')
                        returning id
                        """)
                .params(province, cast.person(Cast.QUAN))
                .query(Long.class)
                .single();
    }

    private long annex(long province) {
        return jdbc.sql("""
                        insert into annex.upload (owner_agency_id, file_name, content, uploaded_by, uploaded_at)
                        values (?, 'a.csv', convert_to('TT;Tiêu chí;Điểm tối đa' || chr(10) || '1;Kế hoạch;5' || chr(10) || '2;Báo cáo;5', 'UTF8'), ?, timestamptz '2026-12-09')
                        returning id
                        """)
                .params(province, cast.person(Cast.QUAN))
                .query(Long.class)
                .single();
    }

    private long survey() {
        return jdbc.sql("""
                        insert into survey.import (campaign_id, body, decision, decided_on, form, file_name, sha256, row_count, imported_by, imported_at)
                        values (?, 'Viện', '1/QĐ', date '2026-12-01', 'points', 'a.csv', '\\x00', 0, ?, timestamptz '2026-12-09')
                        returning id
                        """)
                .params(cast.campaign(), cast.person(Cast.QUAN))
                .query(Long.class)
                .single();
    }

    private static byte[] pdf() {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void put(String name, long id, long owner) {
        values.put(name, Long.toString(id));
        owners.put(name, owner);
    }

    private void put(String name, Object value) {
        values.put(name, value.toString());
    }

    private long only(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
