/** Where a running campaign moves to a corrected version of its set: first as a trial, then in one step. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "moving",
        allowedDependencies = {"appraisal", "assessment", "campaign", "criteria", "scoring", "agency", "account", "audit", "kit"})
package openpar.moving;
