package openpar.result;

import java.math.BigDecimal;
import java.util.List;
import openpar.campaign.AgencyGroup;
import openpar.campaign.Campaign;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Distribution;
import openpar.kit.web.Ruler;
import org.jspecify.annotations.Nullable;

/** The ranking of a campaign: who stands where, where points were lost, on a map, by area. */
public record ResultPage(
        Campaign campaign,
        Filter filter,
        boolean published,
        boolean mayPublish,
        boolean draft,
        long decided,
        long leaves,
        List<AgencyGroup> groups,
        List<CriteriaNode> areas,
        int agencies,
        @Nullable Distribution crowd,
        @Nullable BigDecimal median,
        @Nullable BigDecimal medianBefore,
        @Nullable Integer yearBefore,
        @Nullable BigDecimal appraisedMax,
        @Nullable BigDecimal surveyMax,
        List<Band> bands,
        @Nullable Lost lost,
        List<Reason> reasons,
        List<Weak> weak,
        @Nullable Change change,
        @Nullable MapView map,
        List<AreaCrowd> areaCrowds,
        Standings.Table standings,
        boolean details) {

    /** Some grades are lower than the rate alone would give. */
    public boolean hasLimits() {
        return standings.rows().stream().anyMatch(Standing::isLimited);
    }

    /** To some agencies parts of their set do not apply. */
    public boolean hasExclusions() {
        return standings.rows().stream().anyMatch(standings::isReduced);
    }

    /** What was asked for in the address. */
    public record Filter(Layer layer, @Nullable Long group, @Nullable String area, @Nullable Integer open, boolean table) {
        /** The address of the page with another layer, kept filters. */
        public String with(Layer other) {
            return address(other, open, table);
        }

        public String opened(@Nullable Integer band) {
            return address(layer, band, table);
        }

        public String asTable(boolean shown) {
            return address(layer, open, shown);
        }

        private String address(Layer layer, @Nullable Integer open, boolean table) {
            return "/result?layer=" + layer.word()
                    + (group == null ? "" : "&group=" + group)
                    + (area == null ? "" : "&area=" + area)
                    + (open == null ? "" : "&open=" + open)
                    + (table ? "&table=true" : "");
        }
    }

    /** A grade with its agencies. {@code hidden…}: ranks not written out; open: all written out. */
    public record Band(
            int position,
            String name,
            String note,
            int count,
            List<Row> rows,
            int hiddenFrom,
            int hiddenTo,
            boolean open) {}

    /**
     * @param reduced parts of the set do not apply, so that the own maximum is less
     * @param rated the grade of the rate alone, where the rules over the whole sheet leave another
     */
    public record Row(
            long participant,
            int rank,
            @Nullable Integer moved,
            String name,
            boolean mine,
            boolean withheld,
            boolean unranked,
            boolean unfinished,
            Ruler ruler,
            @Nullable BigDecimal appraised,
            @Nullable BigDecimal survey,
            @Nullable BigDecimal total,
            @Nullable BigDecimal max,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal change,
            boolean reduced,
            @Nullable String rated,
            List<Limit> limits,
            boolean commended) {}

    /** Mean points lost of one agency, by how. */
    public record Lost(BigDecimal all, List<LostPart> parts) {}

    public record LostPart(String kind, BigDecimal points, String x, String width) {}

    public record Reason(String code, String label, BigDecimal points, long leaves, Ruler ruler) {}

    public record Weak(String code, String name, Ruler ruler, BigDecimal lost) {}

    public record Change(int year, int up, int down, List<Moved> most, List<Moved> least) {}

    public record Moved(long participant, String name, BigDecimal change) {}

    public record MapView(int width, int height, List<Place> places, List<Label> labels, List<Key> keys) {}

    /** @param tone 0 the best; {@code weak}: hatched */
    public record Place(long participant, String code, String href, String tone, boolean weak, boolean mine, String title, String grade) {}

    public record Label(int x, int y, String text) {}

    public record Key(String name, String tone, boolean weak, int count) {}

    public record AreaCrowd(
            String code, String name, @Nullable BigDecimal points, @Nullable BigDecimal max, Distribution crowd, @Nullable BigDecimal median) {}
}
