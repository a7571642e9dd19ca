package openpar.cast;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import openpar.TestClock;
import openpar.campaign.Openings;
import openpar.campaign.PhaseKind;
import openpar.campaign.Plan;
import openpar.campaign.Plans;
import openpar.criteria.CriteriaSets;
import openpar.criteria.ReasonCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A small province for tests: Quảng Ngãi with its departments and three communes, Đắk Lắk with one, the people who work there, the commune
 * set published, and the campaign of 2026 open. It is built when first asked for, in the database of the test class.
 */
public final class Cast {
    public static final String PASSWORD = "openpar-2026";
    public static final String TINH_KHE = "Xã Tịnh Khê";
    public static final String CAM_THANH = "Phường Cẩm Thành";
    public static final String LY_SON = "Đặc khu Lý Sơn";
    public static final String QUANG_NGAI = "Tỉnh Quảng Ngãi";
    public static final String DAK_LAK = "Tỉnh Đắk Lắk";
    public static final String BUON_MA_THUOT = "Phường Buôn Ma Thuột";
    public static final String SO_NOI_VU = "Sở Nội vụ";

    /** Logins of the people named in the stories. */
    public static final String HA = "ha.tinhkhe";

    public static final String BAO = "bao.tinhkhe";
    public static final String LAM = "lam.tinhkhe";
    public static final String SON = "son.camthanh";
    public static final String DUNG = "dung.camthanh";
    public static final String VY = "vy.lyson";
    public static final String HUONG = "huong.snv";
    public static final String PHUOC = "phuoc.hcc";
    public static final String QUAN = "quan.snv";
    public static final String NGOC = "ngoc.snv";
    public static final String MAI = "mai.ubnd";
    public static final String THANH = "thanh.ttt";
    public static final String HNHUNG = "nhung.bmt";
    public static final String TAM = "tam.daklak";

    private final JdbcClient jdbc;
    private final CriteriaSets sets;
    private final ReasonCodes reasons;
    private final Plans plans;
    private final Openings openings;
    private final TestClock clock;
    private final String hash;

    public Cast(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            CriteriaSets sets,
            ReasonCodes reasons,
            Plans plans,
            Openings openings,
            TestClock clock) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.reasons = reasons;
        this.plans = plans;
        this.openings = openings;
        this.clock = clock;
        this.hash = String.valueOf(passwords.encode(PASSWORD));
    }

    /** Agencies and people alone: no criteria set, no campaign. */
    public Cast people() {
        if (jdbc.sql("select count(*) from agency.agency").query(Long.class).single() > 0) {
            return this;
        }
        long ministry = agency("G01", "Bộ Nội vụ", "Nội vụ", "bộ", null);
        long province = agency("51", QUANG_NGAI, "Quảng Ngãi", "tỉnh", ministry);
        long interior = agency("51-SNV", SO_NOI_VU, "Nội vụ", "sở", province);
        long centre = agency(
                "51-HCC",
                "Trung tâm Phục vụ hành chính công tỉnh",
                "Phục vụ HCC",
                "trung tâm phục vụ hành chính công",
                province);
        long inspectorate = agency("51-TTT", "Thanh tra tỉnh", "Thanh tra", "thanh tra tỉnh", province);
        long tinhKhe = agency("21211", TINH_KHE, "Tịnh Khê", "xã", province);
        long camThanh = agency("21025", CAM_THANH, "Cẩm Thành", "phường", province);
        long lySon = agency("21548", LY_SON, "Lý Sơn", "đặc khu", province);
        long other = agency("66", DAK_LAK, "Đắk Lắk", "tỉnh", ministry);
        long otherCommune = agency("24133", BUON_MA_THUOT, "Buôn Ma Thuột", "phường", other);
        person(HA, "Nguyễn Thị Thu Hà", "Công chức Văn phòng HĐND và UBND", tinhKhe, "officer", tinhKhe);
        person(BAO, "Trần Quốc Bảo", "Công chức Văn phòng HĐND và UBND", tinhKhe, "officer", tinhKhe);
        person(LAM, "Phạm Văn Lâm", "Phó Chủ tịch UBND xã", tinhKhe, "approver", tinhKhe);
        person(SON, "Lê Văn Sơn", "Công chức Văn phòng HĐND và UBND", camThanh, "officer", camThanh);
        person(DUNG, "Nguyễn Tiến Dũng", "Chủ tịch UBND phường", camThanh, "approver", camThanh);
        person(VY, "Phạm Tường Vy", "Công chức Văn phòng", lySon, "officer", lySon);
        person(HUONG, "Lê Thanh Hương", "Chuyên viên", interior, "appraiser", province);
        person(PHUOC, "Đỗ Hữu Phước", "Chuyên viên", centre, "appraiser", province);
        person(QUAN, "Trần Minh Quân", "Trưởng phòng Cải cách hành chính", interior, "administrator", province);
        person(NGOC, "Bùi Thị Ngọc", "Thư ký hội đồng", interior, "secretary", province);
        person(MAI, "Võ Thị Mai", "Phó Chủ tịch UBND tỉnh", province, "chair", province);
        person(THANH, "Cao Xuân Thành", "Thanh tra viên", inspectorate, "viewer", province);
        person(HNHUNG, "H’Nhung Niê", "Công chức Văn phòng", otherCommune, "officer", otherCommune);
        person(TAM, "Y Tâm Êban", "Trưởng phòng Cải cách hành chính", other, "administrator", other);
        return this;
    }

    /** The whole small province with its open campaign. */
    public Cast build() {
        people();
        if (jdbc.sql("select count(*) from campaign.campaign").query(Long.class).single() > 0) {
            return this;
        }
        Instant today = clock.instant();
        clock.set(TestClock.at("2026-11-02T08:00:00"));
        try {
            long province = agency(QUANG_NGAI);
            long quan = person(QUAN);
            long version = sets.load(province, "commune", 2026, "UBND tỉnh Quảng Ngãi", quan);
            sets.publish(version, quan);
            reasons.load(province, quan);
            long campaign = plans.create(province, plan(version), quan);
            if (!(openings.open(campaign, quan) instanceof Openings.Outcome.Opened)) {
                throw new IllegalStateException("The campaign did not open");
            }
        } finally {
            clock.set(today);
        }
        return this;
    }

    /** The year's plan of the stories: self-assessment until 17 giờ 00 phút, 15/12/2026. */
    public static Plan plan(long version) {
        return Plan.usual(
                "Chỉ số CCHC năm 2026",
                2026,
                List.of(
                        new Plan.Kind("xã", version, "Xã", true),
                        new Plan.Kind("phường", version, "Phường", true),
                        new Plan.Kind("đặc khu", version, "Đặc khu", true)),
                List.of(
                        stage(PhaseKind.SURVEY, "2026-11-09T08:00:00", "2026-12-31T17:00:00"),
                        stage(PhaseKind.SELF_ASSESSMENT, "2026-11-16T08:00:00", "2026-12-15T17:00:00"),
                        stage(PhaseKind.ROUND_1, "2026-12-16T08:00:00", "2027-01-15T17:00:00"),
                        stage(PhaseKind.EXPLANATION, "2027-01-16T08:00:00", "2027-01-22T17:00:00"),
                        stage(PhaseKind.ROUND_2, "2027-01-23T08:00:00", "2027-01-31T17:00:00"),
                        stage(PhaseKind.PUBLICATION, "2027-02-26T08:00:00", "2027-02-26T17:00:00")));
    }

    public static Plan.Stage stage(PhaseKind kind, String opens, String closes) {
        return new Plan.Stage(kind, TestClock.at(opens), TestClock.at(closes));
    }

    public long agency(String name) {
        return id("select agency_id from agency.current where name = ?", name);
    }

    public long person(String login) {
        return id("select id from account.person where login = ?", login);
    }

    public long campaign() {
        return id("select id from campaign.campaign where name = ?", "Chỉ số CCHC năm 2026");
    }

    public long participant(String name) {
        return jdbc.sql("select id from campaign.participant where campaign_id = ? and name = ?")
                .params(campaign(), name)
                .query(Long.class)
                .single();
    }

    /** The published commune set of 2026. */
    public long version() {
        return jdbc.sql("select version_id from campaign.campaign_set where campaign_id = ? limit 1")
                .param(campaign())
                .query(Long.class)
                .single();
    }

    public long node(String code) {
        return jdbc.sql("select id from criteria.node where version_id = ? and key = ?")
                .params(version(), code)
                .query(Long.class)
                .single();
    }

    /** Moves a phase of the campaign, e.g. to have explanations open today. */
    public Cast phase(PhaseKind kind, String opens, String closes) {
        jdbc.sql("""
                        insert into campaign.phase (campaign_id, kind, opens_at, closes_at) values (?, ?, ?, ?)
                        on conflict (campaign_id, kind) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at
                        """)
                .params(
                        campaign(),
                        kind.word(),
                        TestClock.at(opens).atOffset(ZoneOffset.UTC),
                        TestClock.at(closes).atOffset(ZoneOffset.UTC))
                .update();
        return this;
    }

    /** One more agency below another, of which nothing is known yet. */
    public long agency(
            String code, String name, String shortName, String kind, @org.jspecify.annotations.Nullable Long parent) {
        long id = jdbc.sql("insert into agency.agency default values returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into agency.attributes (agency_id, code, name, short_name, kind, parent_id, valid_from)
                        values (?, ?, ?, ?, ?, ?, date '2025-07-01')
                        """)
                .params(java.util.Arrays.asList(id, code, name, shortName, kind, parent))
                .update();
        jdbc.sql("""
                        insert into agency.subtree (ancestor_id, descendant_id, depth)
                        select ancestor_id, :id, depth + 1 from agency.subtree where descendant_id = :parent
                        union all
                        select :id, :id, 0
                        """)
                .param("id", id)
                .param("parent", parent, java.sql.Types.BIGINT)
                .update();
        return id;
    }

    /** One more person with one role; the role may be null. */
    public long person(
            String login,
            String name,
            String title,
            long agency,
            @org.jspecify.annotations.Nullable String role,
            long over) {
        long id = jdbc.sql("""
                        insert into account.person (login, full_name, title, agency_id, password_hash, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(login, name, title, agency, hash, OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        if (role != null) {
            grant(id, role, over);
        }
        return id;
    }

    public void grant(long person, String role, long over) {
        jdbc.sql("insert into account.role_grant (person_id, role, agency_id, granted_at) values (?, ?, ?, ?)")
                .params(person, role, over, OffsetDateTime.now(clock))
                .update();
    }

    private long id(String sql, String name) {
        return jdbc.sql(sql)
                .param(name)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
