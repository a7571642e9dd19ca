package openpar.agency;

import java.util.List;
import openpar.kit.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * @param kind the filter, or ""
 * @param under the agency whose direct members are shown, or null for the whole subtree
 * @param kinds with the number of each in this search
 * @param mayAdd is the visitor an administrator?
 */
public record AgencyListPage(
        String search,
        String kind,
        @Nullable Agency under,
        List<KindCount> kinds,
        List<Row> rows,
        Pager pager,
        boolean mayAdd,
        String base) {
    /** How many of one kind. */
    public record KindCount(String kind, long count) {}

    /** @param members how many stand directly below it */
    public record Row(
            long id, String code, String name, String kind, @Nullable Long parentId, @Nullable String parent, long members) {}

    public long all() {
        return kinds.stream().mapToLong(KindCount::count).sum();
    }
}
