package openpar.result;

import java.math.BigDecimal;
import java.util.List;
import openpar.campaign.Campaign;
import openpar.campaign.Participant;
import openpar.kit.office.Words;
import openpar.kit.web.Crumb;
import openpar.kit.web.Ruler;
import org.jspecify.annotations.Nullable;

/**
 * One agency's result: the whole, the areas, every leaf with its layers.
 *
 * @param extendsFrame the set asks parts of its own inside the leaves of a frame
 * @param full the maximum of the set, before what does not apply is taken out
 */
public record AgencyPage(
        Campaign campaign,
        Participant participant,
        List<Crumb> crumbs,
        boolean published,
        Standing standing,
        boolean rankShown,
        int ranked,
        @Nullable BigDecimal lastYear,
        @Nullable Integer lastYearOf,
        Ruler ruler,
        List<Block> blocks,
        BigDecimal full,
        List<Exclusion> exclusions,
        boolean extendsFrame) {

    /** "Điểm thực tế 70,00/(100,00 − 20,00) = 87,50%". */
    public String based(Words words) {
        return standing.based(words, full);
    }

    /** An area, or the bonus or penalty block, with what stands in it. */
    public record Block(
            String code, String name, boolean penalty, BigDecimal points, BigDecimal max, @Nullable BigDecimal rate, Ruler ruler, List<Line> lines) {}

    /** A criterion without points of its own, or a leaf with its layers. */
    public record Line(
            String key,
            String code,
            String name,
            boolean leaf,
            @Nullable BigDecimal max,
            @Nullable LeafRow row,
            @Nullable Ruler ruler,
            boolean surveyed) {}
}
