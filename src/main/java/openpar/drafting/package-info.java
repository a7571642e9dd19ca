/** Where a set is made: drafts, rules as sentences, the test bench, checks, differences, trial runs. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "drafting",
        allowedDependencies = {"criteria", "campaign", "assessment", "scoring", "reading", "agency", "account", "audit", "kit"})
package openpar.drafting;
