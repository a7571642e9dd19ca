package openpar.result;

import java.math.BigDecimal;
import java.util.List;
import openpar.campaign.Campaign;
import openpar.campaign.Participant;
import openpar.criteria.SetVersion;
import openpar.kit.web.Crumb;
import openpar.kit.web.Ruler;
import org.jspecify.annotations.Nullable;

/**
 * The result of an agency whose set extends a frame, at the level of the frame: parts of the extension's own are added up into the leaf of the
 * frame they stand below, so that agencies whose province asked for more stay comparable with those whose did not.
 *
 * @param extended how many leaves of the frame have parts of the extension's own
 */
public record FramePage(
        Campaign campaign,
        Participant participant,
        List<Crumb> crumbs,
        SetVersion frame,
        SetVersion extension,
        int extended,
        Part total,
        Part self,
        List<Block> blocks) {

    /** An area, or the bonus or penalty block. */
    public record Block(String code, String name, boolean penalty, BigDecimal max, Part part, boolean outside, List<Line> lines) {}

    /**
     * A node of the frame.
     *
     * @param part points and maximum of what applies, parts of the extension's own added up; null: a heading between leaves
     * @param own the parts that the extension asks inside this leaf; empty where it asks what the frame asks
     */
    public record Line(
            String code, String name, @Nullable BigDecimal max, @Nullable Part part, @Nullable Part self, @Nullable Ruler ruler, List<Own> own) {
        /** Nothing of it applies to this agency. */
        public boolean isNotApplicable() {
            return part != null && part.leaves() == 0;
        }
    }

    /** One part of the extension's own. */
    public record Own(String key, String code, String name, @Nullable BigDecimal max, Part part, Part self) {}
}
