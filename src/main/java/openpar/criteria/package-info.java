/** What is asked: criteria sets, areas, criteria, sub-criteria, their rules, versions, import. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "criteria",
        allowedDependencies = {"scoring", "agency", "audit", "kit"})
package openpar.criteria;
