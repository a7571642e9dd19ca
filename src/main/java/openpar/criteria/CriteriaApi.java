package openpar.criteria;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/criteria-sets")
@Tag(name = "criteria")
class CriteriaApi {
    /** A row of the annex as other systems read it. */
    record Row(
            long id,
            @Nullable Long parentId,
            String code,
            String kind,
            String name,
            @Nullable BigDecimal maxPoints,
            boolean leaf,
            @Nullable String source,
            @Nullable String ruleKind,
            String ruleText,
            List<InputField> inputs,
            String evidence,
            String appraisedBy,
            String notApplicableTo,
            String legalBasis,
            String note) {}

    record Annex(SetVersion.Head set, List<Row> rows) {}

    private final CriteriaSets sets;

    CriteriaApi(CriteriaSets sets) {
        this.sets = sets;
    }

    @GetMapping
    @Permit
    List<SetSummary> list(Visitor visitor) {
        return sets.seenFrom(visitor.agencies(Role.values()));
    }

    @GetMapping("/{version}")
    @Permit(on = "version")
    Annex annex(@PathVariable long version) {
        var set = sets.version(version);
        return new Annex(set.head(), set.nodes().stream().map(CriteriaApi::row).toList());
    }

    private static Row row(CriteriaNode node) {
        return new Row(
                node.id(),
                node.parentId(),
                node.code(),
                node.kind().name().toLowerCase(java.util.Locale.ROOT),
                node.name(),
                node.maxPoints(),
                node.leaf(),
                node.source(),
                node.ruleKind(),
                node.ruleText(),
                node.inputs(),
                node.evidence(),
                node.appraisedBy(),
                node.notApplicableTo(),
                node.legalBasis(),
                node.note());
    }
}
