package openpar.survey;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/** One leaf of one participant in an import. */
public record RecordedLine(
        String participant,
        String code,
        String leaf,
        String status,
        @Nullable BigDecimal points,
        BigDecimal maxPoints,
        @Nullable Integer validForms,
        boolean fewForms,
        @Nullable String groups,
        long total) {

    /** @param percent null: nobody answered */
    public record GroupMean(String group, @Nullable BigDecimal percent, int forms) {
        private static final Set<String> NAMED = Set.of(
                "dai_bieu_hdnd_tinh",
                "doanh_nghiep",
                "htx_ho_kinh_doanh",
                "lanh_dao_phong_so",
                "lanh_dao_phong_xa",
                "lanh_dao_so",
                "lanh_dao_ubnd_xa",
                "nguoi_dan_truc_tiep",
                "nguoi_dan_truc_tuyen");

        /** Groups of the sets we bring have names; others stand as their set calls them. */
        public String name(Shell shell) {
            return NAMED.contains(group) ? shell.t("survey.group." + group) : group;
        }
    }

    public List<GroupMean> means() {
        return groups == null
                ? List.of()
                : Arrays.stream(groups.split(";")).map(RecordedLine::mean).toList();
    }

    private static GroupMean mean(String text) {
        String[] parts = text.split("\\|", -1);
        return new GroupMean(
                parts[0], parts[1].isEmpty() ? null : new BigDecimal(parts[1]), Integer.parseInt(parts[2]));
    }
}
