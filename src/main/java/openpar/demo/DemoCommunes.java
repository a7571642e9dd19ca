package openpar.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The 96 communes of the demo, how far each has come, and who works there. */
final class DemoCommunes {
    /** The commune whose officer a newcomer signs in as. */
    static final String TINH_KHE = "21211";

    private static final Set<String> UNTOUCHED = Set.of("23536", "21154", "23428", "21538");
    private static final Set<String> HALF_DONE =
            Set.of("23365", "23344", "23504", "21157", "21548", "21478", "23446", "21349", "23535", "21127");
    private static final Set<String> PROPOSED = Set.of("21040", "23473", "21439");
    private static final Set<String> RETURNED = Set.of("21361");
    private static final Set<String> EXTENDED =
            Set.of(TINH_KHE, "21548", "23344", "21478", "23536", "21154", "21040", "21439", "23473", "21361");
    private static final String LATE = "21529";

    private final JdbcClient jdbc;
    private final DemoCast cast;
    private final Function<String, DemoStage> stages;
    private final Set<String> logins = new HashSet<>();

    private DemoCommunes(JdbcClient jdbc, DemoCast cast, Function<String, DemoStage> stages) {
        this.jdbc = jdbc;
        this.cast = cast;
        this.stages = stages;
        logins.addAll(jdbc.sql("select login from account.person").query(String.class).list());
    }

    /** Every stage alive. */
    static DemoCommunes atEveryStage(JdbcClient jdbc, DemoCast cast) {
        return new DemoCommunes(jdbc, cast, DemoCommunes::stage);
    }

    /** All appraised: a whole year of scores. */
    static DemoCommunes allAppraised(JdbcClient jdbc, DemoCast cast) {
        return new DemoCommunes(jdbc, cast, code -> DemoStage.ROUND_1_DONE);
    }

    List<DemoCommune> of(long campaign) {
        record Row(long id, long agencyId, String code, String name, String shortName, String kind) {}
        var communes = new ArrayList<DemoCommune>();
        for (var row : jdbc.sql(
                        "select id, agency_id, code, name, short_name, kind from campaign.participant where campaign_id = :campaign order by code")
                .param("campaign", campaign)
                .query(Row.class)
                .list()) {
            boolean tinhKhe = row.code().equals(TINH_KHE);
            communes.add(new DemoCommune(
                    row.id(),
                    row.agencyId(),
                    row.code(),
                    row.name(),
                    row.shortName(),
                    row.kind(),
                    DemoProvince.quality(row.code()),
                    stages.apply(row.code()),
                    row.code().equals(LATE),
                    EXTENDED.contains(row.code()),
                    tinhKhe ? officersOfTinhKhe(row.agencyId()) : officers(row.agencyId(), row.shortName(), row.code()),
                    tinhKhe
                            ? cast.person(
                                    "lam.tinhkhe",
                                    "Phạm Văn Lâm",
                                    "Phó Chủ tịch UBND xã",
                                    row.agencyId(),
                                    Map.of("approver", row.agencyId()))
                            : approver(row.agencyId(), row.shortName(), row.code())));
        }
        return communes;
    }

    private static DemoStage stage(String code) {
        if (UNTOUCHED.contains(code)) {
            return DemoStage.UNTOUCHED;
        }
        if (HALF_DONE.contains(code) || code.equals(TINH_KHE)) {
            return DemoStage.HALF_DONE;
        }
        if (PROPOSED.contains(code)) {
            return DemoStage.PROPOSED;
        }
        if (RETURNED.contains(code)) {
            return DemoStage.RETURNED;
        }
        if (code.equals(LATE)) {
            return DemoStage.SUBMITTED;
        }
        int dice = new Random(code.hashCode() * 101L).nextInt(100);
        return dice < 14
                ? DemoStage.SUBMITTED
                : dice < 30 ? DemoStage.IN_ROUND_1 : dice < 72 ? DemoStage.ROUND_1_DONE : DemoStage.ROUND_2_DONE;
    }

    private List<Long> officersOfTinhKhe(long agency) {
        return List.of(
                cast.person(
                        "ha.tinhkhe", "Nguyễn Thị Thu Hà", "Công chức Văn phòng", agency, Map.of("officer", agency)),
                cast.person("bao.tinhkhe", "Trần Quốc Bảo", "Công chức Kinh tế", agency, Map.of("officer", agency)));
    }

    private List<Long> officers(long agency, String shortName, String code) {
        var random = new Random(code.hashCode() * 5L);
        return List.of(cast.person(
                login("cb", shortName),
                DemoCast.name(random),
                "Công chức Văn phòng",
                agency,
                Map.of("officer", agency)));
    }

    private long approver(long agency, String shortName, String code) {
        var random = new Random(code.hashCode() * 7L);
        return cast.person(
                login("ld", shortName), DemoCast.name(random), "Phó Chủ tịch UBND", agency, Map.of("approver", agency));
    }

    private String login(String prefix, String shortName) {
        String plain = Normalizer.normalize(shortName.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
        String login = prefix + "." + plain;
        for (int i = 2; !logins.add(login); i++) {
            login = prefix + i + "." + plain;
        }
        return login;
    }
}
