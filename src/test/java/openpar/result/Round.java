package openpar.result;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A campaign small enough to add up by hand: area 1 with 1.1 (2 points), 1.2 (3) and the surveyed 1.3 (5), area 2 with 2.1 (10), bonus T up to 2
 * (T.1 1,5; T.2 1) and penalty P up to 1 (P.1 1; P.2 1). Whole without survey 15, with it 20.
 */
final class Round {
    final JdbcClient jdbc;
    final long province;
    final long version;
    final long campaign;
    final Map<String, Long> nodes = new HashMap<>();
    final Map<String, Long> participants = new HashMap<>();
    final Map<String, Long> agencies = new HashMap<>();
    final Map<String, Long> people = new HashMap<>();

    Round(JdbcClient jdbc) {
        this(jdbc, null);
    }

    /** @param rules over the whole sheet, kept with the set before it is published */
    Round(JdbcClient jdbc, @Nullable String rules) {
        this.jdbc = jdbc;
        province = agency("Tỉnh Quảng Ngãi", "51", "tỉnh", null);
        person("quan.snv", "Trần Minh Quân", province, "administrator");
        person("mai.ubnd", "Võ Thị Mai", province, "chair");
        version = set(rules);
        campaign = campaign(2026);
    }

    private long set(@Nullable String rules) {
        long set = one("""
                insert into criteria.criteria_set (owner_agency_id, title, number, issued_on, issuer, year, agency_level)
                values (%d, 'Bộ tiêu chí cấp xã', '1/QĐ', '2026-01-05', 'UBND tỉnh', 2026, 'commune') returning id""".formatted(province));
        long version = one("""
                insert into criteria.set_version (set_id, version, created_at) values (%d, 1, now()) returning id""".formatted(set));
        node(version, "1", null, "area", "Chỉ đạo, điều hành", "10", null);
        node(version, "1.1", "1", "criterion", "Kế hoạch", "2", "self");
        node(version, "1.2", "1", "criterion", "Tuyên truyền", "3", "self");
        node(version, "1.3", "1", "criterion", "Hài lòng", "5", "survey");
        node(version, "2", null, "area", "Thủ tục hành chính", "10", null);
        node(version, "2.1", "2", "criterion", "Đúng hạn", "10", "self");
        node(version, "T", null, "bonus", "Thưởng", "2", null);
        node(version, "T.1", "T", "bonus", "Khen thưởng", "1.5", "self");
        node(version, "T.2", "T", "bonus", "Mô hình", "1", "self");
        node(version, "P", null, "penalty", "Trừ", "1", null);
        node(version, "P.1", "P", "penalty", "Nộp chậm", "1", "appraiser");
        node(version, "P.2", "P", "penalty", "Sai số liệu", "1", "appraiser");
        if (rules != null) {
            jdbc.sql("insert into criteria.sheet_rule (version_id, rules) values (?, ?::jsonb)").params(version, rules).update();
        }
        jdbc.sql("update criteria.set_version set published_at = now(), digest = decode(md5(random()::text), 'hex') where id = ?")
                .param(version)
                .update();
        return version;
    }

    private void node(long version, String key, String parent, String kind, String name, String max, String source) {
        String rule = source == null ? "null" : source.equals("survey") ? "'survey'" : "'yes_no'";
        String json = source == null
                ? "null"
                : source.equals("survey")
                        ? "'{\"survey\": \"citizen\", \"groups\": [{\"group\": \"citizen\", \"weight\": 100}]}'"
                        : "'{}'";
        nodes.put(key, one("""
                        insert into criteria.node (version_id, parent_id, position, key, code, kind, name, max_points, leaf, source, rule_kind, rule,
                            rule_text, inputs)
                        values (%d, %s, %d, '%s', '%s', '%s', '%s', %s, %s, %s, %s, %s, 'Nếu không đạt thì chấm 0 điểm', %s) returning id""".formatted(
                version,
                parent == null ? "null" : nodes.get(parent),
                nodes.size() + 1,
                key,
                key,
                kind,
                name,
                max,
                source != null,
                source == null ? "null" : "'" + source + "'",
                rule,
                json,
                "self".equals(source) ? "'[{\"name\": \"dat\", \"label\": \"Đã làm\", \"unit\": \"có/không\"}]'" : "'[]'")));
    }

    private long campaign(int year) {
        long id = one("""
                insert into campaign.campaign (owner_agency_id, name, year, created_at, opened_at)
                values (%d, 'Đợt %d', %d, '2026-01-01', '2026-01-02') returning id""".formatted(province, year, year));
        run(
                "insert into campaign.grade (campaign_id, position, name, name_en, from_rate) values (%1$d, 1, 'Tốt', 'Good', 90), (%1$d, 2, 'Khá', 'Fair', 80), (%1$d, 3, 'Yếu', 'Weak', 0)"
                        .formatted(id));
        return id;
    }

    Round commune(String name) {
        long agency = agency("Xã " + name, Integer.toString(21000 + agencies.size()), "xã", province);
        participants.put(
                name, one("""
                        insert into campaign.participant (campaign_id, agency_id, parent_id, code, name, short_name, kind, version_id)
                        values (%d, %d, %d, '%d', 'Xã %s', '%s', 'xã', %d) returning id""".formatted(campaign, agency, province, 21000 + agencies.size(), name, name, version)));
        one(
                "insert into assessment.assessment (participant_id, state_changed_at) values (%d, '2026-11-01') returning id"
                        .formatted(participants.get(name)));
        return this;
    }

    long agency(String name, String code, String kind, Long parent) {
        long id = one("insert into agency.agency default values returning id");
        agencies.put(name.replaceFirst("^Xã ", ""), id);
        run("""
                insert into agency.attributes (agency_id, code, name, short_name, kind, parent_id, valid_from)
                values (%d, '%s', '%s', '%s', '%s', %s, '2025-07-01')""".formatted(id, code, name, name.replaceFirst("^Xã ", ""), kind, parent));
        run("insert into agency.subtree values (%d, %d, 0)".formatted(id, id));
        if (parent != null) {
            run(
                    "insert into agency.subtree select ancestor_id, %d, depth + 1 from agency.subtree where descendant_id = %d"
                            .formatted(id, parent));
        }
        return id;
    }

    Round person(String login, String name, long agency, String role) {
        long id = one("""
                insert into account.person (login, full_name, agency_id, password_hash, created_at)
                values ('%s', '%s', %d, '{noop}', now()) returning id""".formatted(login, name, agency));
        people.put(login, id);
        run("insert into account.role_grant (person_id, role, agency_id, granted_at) values (%d, '%s', %d, now())"
                .formatted(id, role, agency));
        return this;
    }

    /** Points as a fraction "7/3" or whole "2"; "na": not applicable. */
    Round self(String commune, String leaf, String points) {
        run("""
                insert into assessment.leaf (assessment_id, node_id, status, numerator, denominator, computed_at)
                select id, %d, %s, '2026-12-08 16:20+07' from assessment.assessment where participant_id = %d""".formatted(nodes.get(leaf), stored(points), participants.get(commune)));
        return this;
    }

    Round round(int round, String commune, String leaf, String points) {
        run("""
                insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, decided_by, decided_at)
                values (%d, %d, %d, 'other', %s, %d, '2027-01-06 14:24+07')""".formatted(participants.get(commune), nodes.get(leaf), round, stored(points), people.get("quan.snv")));
        return this;
    }

    Round adjusted(String commune, String leaf, String points) {
        String[] parts = (points + "/1").split("/");
        run("""
                insert into appraisal.adjustment (participant_id, node_id, numerator, denominator, reason, decided_by, decided_at)
                values (%d, %d, %s, %s, 'Hội đồng thống nhất sau khi xem lại hồ sơ', %d, '2027-01-28 15:45+07')""".formatted(participants.get(commune), nodes.get(leaf), parts[0], parts[1], people.get("mai.ubnd")));
        return this;
    }

    Round survey(String commune, String leaf, String points) {
        long bringing = one("""
                insert into survey.import (campaign_id, body, decision, decided_on, form, file_name, sha256, row_count, imported_by, imported_at)
                values (%d, 'Bưu điện tỉnh', '9/BC', '2027-01-10', 'points', 'a.csv', '\\x00', 1, %d, now()) returning id""".formatted(campaign, people.get("quan.snv")));
        run("""
                insert into survey.points (participant_id, node_id, import_id, status, numerator, denominator, computed_at)
                values (%d, %d, %d, %s, now())""".formatted(participants.get(commune), nodes.get(leaf), bringing, stored(points)));
        return this;
    }

    /** Decides every leaf: 1.1 up to 2, 1.2 up to 3, the surveyed 1.3 up to 5, 2.1 up to 10; no bonus, no penalty. */
    Round whole(String commune, String first, String second, String surveyed, String third) {
        commune(commune).round(1, commune, "1.1", first).round(1, commune, "1.2", second).survey(commune, "1.3", surveyed).round(1, commune, "2.1", third);
        for (String outside : new String[] {"T.1", "T.2", "P.1", "P.2"}) {
            round(1, commune, outside, "0");
        }
        return this;
    }

    Round group(String name, String... communes) {
        long group = one("insert into campaign.agency_group (campaign_id, name, position) values (%d, '%s', 1) returning id".formatted(campaign, name));
        for (String commune : communes) {
            run("update campaign.participant set group_id = %d where id = %d".formatted(group, participants.get(commune)));
        }
        return this;
    }

    Round set(String column, Object value) {
        run("update campaign.campaign set %s = %s where id = %d".formatted(column, value, campaign));
        return this;
    }

    private static String stored(String points) {
        if (points.equals("na")) {
            return "'not_applicable', null, null";
        }
        String[] parts = (points + "/1").split("/");
        return "'scored', " + parts[0] + ", " + parts[1];
    }

    long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    void run(String sql) {
        jdbc.sql(sql).update();
    }
}
