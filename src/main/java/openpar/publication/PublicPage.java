package openpar.publication;

import java.math.BigDecimal;
import java.util.List;
import openpar.kit.web.Ruler;
import openpar.result.Frozen;
import openpar.result.ResultPage;
import org.jspecify.annotations.Nullable;

/** What a citizen reads: where their commune stands, what it lost, who is near, all of them, on a map. */
public record PublicPage(
        Publication publication,
        Frozen results,
        String query,
        boolean notFound,
        @Nullable Chosen chosen,
        List<Band> bands,
        List<Row> near,
        ResultPage.@Nullable MapView map,
        boolean table,
        int ranked) {

    public record Chosen(Frozen.Agency agency, String grade, String rated, Ruler ruler, @Nullable BigDecimal change, BigDecimal lost, List<Lost> areas) {}

    public record Lost(String name, Ruler ruler, BigDecimal lost, BigDecimal max) {}

    public record Band(String name, BigDecimal from, List<Row> rows) {}

    public record Row(Frozen.Agency agency, Ruler ruler, boolean current) {}
}
