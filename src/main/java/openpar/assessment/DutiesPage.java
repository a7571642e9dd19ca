package openpar.assessment;

import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Option;

/** The leaves by area with who answers for each; people to choose from. */
public record DutiesPage(Assessment assessment, List<Area> areas, List<Option> officers) {
    public record Area(CriteriaNode node, List<Row> rows) {}

    /** @param person "" where nobody answers for it */
    public record Row(CriteriaNode node, String person) {}
}
